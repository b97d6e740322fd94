/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import java.io.Serial;

/** A token that is not to be believed. The message is for our log; the bearer is told nothing but that. */
public final class InvalidTokenException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public InvalidTokenException(String reason) {
        super(reason);
    }
}
