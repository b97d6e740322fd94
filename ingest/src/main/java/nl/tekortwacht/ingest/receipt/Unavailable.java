/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.io.Serial;

/** Kafka or the database cannot be reached now; the sender should try again later. */
public final class Unavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What cannot be reached, and why. */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
