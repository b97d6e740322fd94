/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Duration;
import java.util.Set;
import nl.tekortwacht.contracts.access.Scope;

/** What becomes of the wish for a token. */
public sealed interface TokenAnswer {

    /**
     * It is given.
     *
     * @param client to which
     * @param token the token
     * @param validFor how long
     * @param scopes that it is good for
     */
    record Given(Client client, String token, Duration validFor, Set<Scope> scopes) implements TokenAnswer {

        /** Without the token. */
        @Override
        public String toString() {
            return "token of " + client.id();
        }
    }

    /** Too many tries went wrong; more are not looked at for a while. */
    record Wait(Duration pause) implements TokenAnswer {}

    /** It is not given. */
    enum Refused implements TokenAnswer {
        /** There is no such client, its proof is not right, or it may no longer be used; which of these is not told. */
        CLIENT,
        /** The client may not ask for what it asks. */
        SCOPE
    }
}
