/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.io.Serial;

/** A client has two secrets already; one must end before it gets another. */
public final class TooManySecretsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooManySecretsException() {
        super("the client has " + Clients.MOST_SECRETS + " secrets already", null, false, false);
    }
}
