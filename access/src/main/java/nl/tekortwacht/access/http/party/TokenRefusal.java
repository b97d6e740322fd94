/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.io.Serial;

/** A request for a token that is refused, in the words of RFC 6749 5.2. */
final class TokenRefusal extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String error;

    TokenRefusal(String error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    /** The client is not known, or not proven; which of these is not told. */
    static TokenRefusal client() {
        return new TokenRefusal("invalid_client", "The client is not known, or its proof is not valid.");
    }

    /** The client may not ask for what it asks. */
    static TokenRefusal scope() {
        return new TokenRefusal("invalid_scope", "The client may not ask for this scope.");
    }

    String error() {
        return error;
    }
}
