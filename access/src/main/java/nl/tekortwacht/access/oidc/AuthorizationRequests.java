/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.signin.PendingSignIn;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/** What the provider is asked; the same on the way there and, out of what was kept, on the way back. */
final class AuthorizationRequests {

    private AuthorizationRequests() {}

    static OAuth2AuthorizationRequest of(
            ClientRegistration registration, ProviderSettings settings, PendingSignIn signIn, String state) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(Objects.requireNonNull(
                        registration.getProviderDetails().getAuthorizationUri(), "authorization_endpoint"))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(state)
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId(),
                        PkceParameterNames.CODE_VERIFIER, signIn.verifier(),
                        OidcParameterNames.NONCE, signIn.nonce()))
                .additionalParameters(parameters(settings, signIn))
                .build();
    }

    private static Map<String, Object> parameters(ProviderSettings settings, PendingSignIn signIn) {
        Map<String, Object> parameters = new HashMap<>();
        // Spring Security sends the nonce's hash, and compares the token's nonce with it; PKCE does so by its own
        // rules.
        parameters.put(OidcParameterNames.NONCE, Secrets.hash(signIn.nonce()));
        parameters.put(PkceParameterNames.CODE_CHALLENGE, Secrets.hash(signIn.verifier()));
        parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (!settings.acr().isEmpty()) {
            parameters.put("acr_values", String.join(" ", settings.acr()));
        }
        return parameters;
    }
}
