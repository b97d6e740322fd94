/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.access.session.Person;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.signin.LocalPath;
import nl.tekortwacht.access.signin.Memberships;
import nl.tekortwacht.access.signin.PendingSignIn;
import nl.tekortwacht.access.signin.PendingSignIns;
import nl.tekortwacht.access.signin.SignInFailure;
import nl.tekortwacht.access.signin.SignInFailure.Reason;
import nl.tekortwacht.access.time.WallClock;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Signs people in with one provider: code flow with PKCE, state and nonce, each of 256 bits and good for one use. */
public final class OidcSignIn {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    // Of the provider, and of Spring Security for an answer that is none.
    private static final Set<String> NO_ANSWER =
            Set.of("server_error", "temporarily_unavailable", "invalid_token_response");

    private final ProviderSettings settings;
    private final Provider provider;
    private final ReactiveAuthenticationManager exchange;
    private final PersonClaims persons;
    private final PendingSignIns pending;
    private final Secrets secrets;
    private final WallClock clock;

    /** Signs in with this provider. */
    public OidcSignIn(ProviderSettings settings, Surroundings surroundings) {
        WebClient web = WebClient.create();
        this.settings = settings;
        this.provider = new Provider(settings, web);
        this.exchange = CodeExchange.with(settings.client(), web, surroundings.clock());
        this.persons = new PersonClaims(settings, surroundings.memberships());
        this.pending = surroundings.pending();
        this.secrets = surroundings.secrets();
        this.clock = surroundings.clock();
    }

    /**
     * What signing in needs besides a provider.
     *
     * @param pending sign-ins that are under way
     * @param memberships parties of people whose provider names none
     * @param secrets a source of them
     * @param clock the time outside
     */
    public record Surroundings(PendingSignIns pending, Memberships memberships, Secrets secrets, WallClock clock) {}

    /**
     * Somebody is on the way.
     *
     * @param provider where they go now
     * @param browserSecret what their browser must come back with
     */
    public record Begun(URI provider, String browserSecret) {

        @Override
        public String toString() {
            return "Begun";
        }
    }

    /** Somebody arrived, and wanted to go there. */
    public record Arrived(Person person, LocalPath returnTo) {}

    /** How long a person may take at the provider. */
    public Duration patience() {
        return settings.patience();
    }

    /** Begins a sign-in that ends at a page of ours; fails with {@link SignInFailure} if the provider is away. */
    public Mono<Begun> begin(LocalPath returnTo) {
        return provider.registration().flatMap(registration -> {
            String state = secrets.next();
            String browserSecret = secrets.next();
            Instant now = now();
            PendingSignIn signIn = new PendingSignIn(
                    Secrets.hash(state),
                    Secrets.hash(browserSecret),
                    secrets.next(),
                    secrets.next(),
                    returnTo,
                    now.plus(settings.patience()));
            URI address = URI.create(AuthorizationRequests.of(registration, settings, signIn, state)
                    .getAuthorizationRequestUri());
            return pending.add(signIn, now).thenReturn(new Begun(address, browserSecret));
        });
    }

    /**
     * Ends a sign-in with what the provider sent along; fails with {@link SignInFailure}.
     *
     * @param browserSecret of {@link Begun}
     */
    public Mono<Arrived> finish(String browserSecret, ProviderAnswer answer) {
        return pending.take(Secrets.hash(answer.state()), Secrets.hash(browserSecret), now())
                .switchIfEmpty(Mono.error(() -> new SignInFailure(Reason.NOT_EXPECTED, "no such sign-in", null)))
                .flatMap(signIn -> provider.registration()
                        .flatMap(registration -> believed(registration, signIn, answer))
                        .map(person -> new Arrived(person, signIn.returnTo())));
    }

    private Mono<Person> believed(ClientRegistration registration, PendingSignIn signIn, ProviderAnswer answer) {
        answer.refuseOther(settings.issuer().issuer());
        OAuth2AuthorizationExchange said = new OAuth2AuthorizationExchange(
                AuthorizationRequests.of(registration, settings, signIn, answer.state()),
                answer.response(settings.callbackUrl()));
        return exchange.authenticate(new OAuth2AuthorizationCodeAuthenticationToken(registration, said))
                .timeout(LONGEST)
                .onErrorMap(OidcSignIn::failure)
                .map(OidcSignIn::claims)
                .flatMap(persons::person);
    }

    private static Map<String, Object> claims(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user ? user.getClaims() : Map.of();
    }

    private static Throwable failure(Throwable cause) {
        return switch (cause) {
            case OAuth2AuthenticationException e -> failure(e.getError().getErrorCode(), e);
            case OAuth2AuthorizationException e -> failure(e.getError().getErrorCode(), e);
            default -> new SignInFailure(Reason.PROVIDER_AWAY, cause.toString(), cause);
        };
    }

    private static SignInFailure failure(String code, Throwable cause) {
        return new SignInFailure(NO_ANSWER.contains(code) ? Reason.PROVIDER_AWAY : Reason.NOT_BELIEVED, code, cause);
    }

    /** Where somebody who signs out here can sign out at the provider too, if it has such a place and answers. */
    public Mono<URI> endOfSession() {
        return provider.registration()
                .flatMap(registration -> Mono.justOrEmpty(Optional.ofNullable(registration
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                        .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                                .queryParam("client_id", "{client}")
                                .queryParam("post_logout_redirect_uri", "{back}")
                                .build(settings.client().id(), settings.publicUrl() + "/"))))
                .onErrorResume(SignInFailure.class, away -> Mono.empty());
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
