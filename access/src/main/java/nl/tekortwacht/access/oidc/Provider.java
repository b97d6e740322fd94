/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.time.Duration;
import java.util.Map;
import nl.tekortwacht.access.signin.SignInFailure;
import nl.tekortwacht.access.signin.SignInFailure.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the provider says about itself; asked for when somebody signs in, so that we start without it. */
final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final WebClient web;
    private final Mono<ClientRegistration> registration;

    Provider(ProviderSettings settings, WebClient web) {
        this.settings = settings;
        this.web = web;
        this.registration =
                Mono.defer(this::discover).cache(found -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The provider's addresses and who we are to it; fails if it does not answer. */
    Mono<ClientRegistration> registration() {
        return registration;
    }

    private Mono<ClientRegistration> discover() {
        String issuer = settings.issuer().issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return web.get()
                .uri(base + "/.well-known/openid-configuration")
                .retrieve()
                .bodyToMono(OBJECT)
                .timeout(LONGEST)
                // The libraries that understand it look for parts of themselves in jars when they are first used.
                .publishOn(Schedulers.boundedElastic())
                .map(this::registration)
                .onErrorMap(failure -> {
                    LOG.warn("the provider {} does not say where people sign in: {}", issuer, failure.toString());
                    return new SignInFailure(Reason.PROVIDER_AWAY, "no answer from " + issuer, failure);
                });
    }

    private ClientRegistration registration(Map<String, Object> said) {
        if (!settings.issuer().issuer().equals(said.get("issuer"))) {
            throw new IllegalArgumentException("it calls itself " + said.get("issuer"));
        }
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(settings.issuer().name())
                .clientId(settings.client().id())
                .redirectUri(settings.callbackUrl())
                .scope(settings.client().scopes());
        return switch (settings.client().proof()) {
            case ClientProof.Secret secret ->
                builder.clientSecret(secret.value())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .build();
            case ClientProof.Key key ->
                builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                        .build();
            case ClientProof.None none ->
                builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build();
        };
    }
}
