/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import nl.tekortwacht.access.token.SigningKey;

/** How we prove to the provider that we are its client. */
public sealed interface ClientProof {

    /** By a secret that both know. */
    record Secret(String value) implements ClientProof {

        @Override
        public String toString() {
            return "Secret";
        }
    }

    /** By a signature ({@code private_key_jwt}); the provider knows the public half. */
    record Key(SigningKey key) implements ClientProof {}

    /** Not at all: by PKCE alone. */
    enum None implements ClientProof {
        /** There is nothing to prove. */
        NONE
    }
}
