/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

/** How a client says who it is. */
public sealed interface Proof {

    /** With its id and a secret. */
    record BySecret(String client, String secret) implements Proof {

        /** Without the secret. */
        @Override
        public String toString() {
            return "secret of " + client;
        }
    }

    /** With a text that it signed. */
    record ByAssertion(String client, String assertion) implements Proof {

        /** Without the text. */
        @Override
        public String toString() {
            return "assertion of " + client;
        }
    }

    /** Whom it says it is; nothing is checked yet. */
    String client();
}
