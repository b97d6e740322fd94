/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.util.List;
import java.util.Objects;
import nl.tekortwacht.access.time.WallClock;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Spring Security's exchange of a code for an ID token: state, client, PKCE, signature, issuer, audience, times and nonce.
 * Of the tokens nothing is kept but what the ID token says.
 */
final class CodeExchange {

    private CodeExchange() {}

    static ReactiveAuthenticationManager with(ProviderSettings.Client client, WebClient web, WallClock clock) {
        OidcAuthorizationCodeReactiveAuthenticationManager manager =
                new OidcAuthorizationCodeReactiveAuthenticationManager(
                        tokens(client, web),
                        request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken())));
        manager.setJwtDecoderFactory(decoders(client, clock));
        return manager;
    }

    private static WebClientReactiveAuthorizationCodeTokenResponseClient tokens(
            ProviderSettings.Client client, WebClient web) {
        WebClientReactiveAuthorizationCodeTokenResponseClient tokens =
                new WebClientReactiveAuthorizationCodeTokenResponseClient();
        tokens.setWebClient(web);
        if (client.proof() instanceof ClientProof.Key proof) {
            NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest> assertion =
                    new NimbusJwtClientAuthenticationParametersConverter<>(
                            registration -> proof.key().key());
            tokens.addParametersConverter(
                    request -> Objects.requireNonNull(assertion.convert(request), "a signed assertion"));
        }
        return tokens;
    }

    private static ReactiveOidcIdTokenDecoderFactory decoders(ProviderSettings.Client client, WallClock clock) {
        SignatureAlgorithm algorithm =
                Objects.requireNonNull(SignatureAlgorithm.from(client.algorithm()), "sign-in.id-token-algorithm");
        ReactiveOidcIdTokenDecoderFactory decoders = new ReactiveOidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(registration -> algorithm);
        decoders.setJwtValidatorFactory(registration -> validator(registration, clock));
        return decoders;
    }

    private static OAuth2TokenValidator<Jwt> validator(ClientRegistration registration, WallClock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock.clock());
        OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
        claims.setClock(clock.clock());
        return new DelegatingOAuth2TokenValidator<>(List.of(times, claims));
    }
}
