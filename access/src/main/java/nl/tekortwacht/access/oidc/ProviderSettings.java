/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.access.token.TrustedIssuer;

/**
 * The provider that people sign in with, and how far it is believed.
 *
 * @param issuer the provider, the claims it speaks in, and the roles it may give; its audience is our client id
 * @param client who we are to it
 * @param nameClaim where it says what to call a person on their own screen
 * @param acr ways of proving who one is of which it must name one; none = any will do
 * @param publicUrl where browsers find us, without a slash at the end
 * @param patience how long a person may take at the provider
 */
public record ProviderSettings(
        TrustedIssuer issuer, Client client, String nameClaim, List<String> acr, URI publicUrl, Duration patience) {

    /** Where the provider sends people back to. */
    public static final String CALLBACK = "/v1/sign-in/callback";

    /** Copies the list. */
    public ProviderSettings {
        acr = List.copyOf(acr);
    }

    /**
     * Who we are to the provider.
     *
     * @param id the client id
     * @param proof how we prove it
     * @param scopes what is asked for; with {@code openid}
     * @param algorithm with which it signs its ID tokens
     */
    public record Client(String id, ClientProof proof, Set<String> scopes, String algorithm) {

        /** Copies the set. */
        public Client {
            scopes = Set.copyOf(scopes);
        }
    }

    /** The address that is registered with the provider. */
    public String callbackUrl() {
        return publicUrl + CALLBACK;
    }
}
