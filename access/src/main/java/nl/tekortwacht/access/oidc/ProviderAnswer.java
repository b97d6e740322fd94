/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.util.Objects;
import nl.tekortwacht.access.signin.SignInFailure;
import nl.tekortwacht.access.signin.SignInFailure.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/**
 * What the provider sent a person back with.
 *
 * @param state that it was given
 * @param code for the tokens
 * @param error instead of the code
 * @param issuer who answers, if it says so (RFC 9207)
 */
public record ProviderAnswer(
        String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String issuer) {

    void refuseOther(String expected) {
        if (error != null) {
            throw new SignInFailure(Reason.REFUSED, "the provider answers with an error", null);
        }
        if (code == null || code.isBlank()) {
            throw new SignInFailure(Reason.NOT_EXPECTED, "neither a code nor an error", null);
        }
        if (issuer != null && !issuer.equals(expected)) {
            throw new SignInFailure(Reason.NOT_BELIEVED, "another provider answers", null);
        }
    }

    OAuth2AuthorizationResponse response(String callbackUrl) {
        return OAuth2AuthorizationResponse.success(Objects.requireNonNull(code))
                .redirectUri(callbackUrl)
                .state(state)
                .build();
    }

    @Override
    public String toString() {
        return "ProviderAnswer";
    }
}
