/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import nl.tekortwacht.access.session.Person;
import nl.tekortwacht.access.session.Secrets;
import nl.tekortwacht.access.session.SettableClock;
import nl.tekortwacht.access.signin.LocalPath;
import nl.tekortwacht.access.signin.Memberships;
import nl.tekortwacht.access.signin.PendingSignIn;
import nl.tekortwacht.access.signin.PendingSignIns;
import nl.tekortwacht.access.signin.SignInFailure;
import nl.tekortwacht.access.signin.SignInFailure.Reason;
import nl.tekortwacht.access.token.SigningKey;
import nl.tekortwacht.access.token.TrustedIssuer;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OidcSignInTest {

    private static final long SEED = 61122;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T09:00:00Z"));
    private final FakeProvider provider = new FakeProvider(clock.wall());

    @AfterEach
    void close() {
        provider.close();
    }

    private static final class InMemory implements PendingSignIns {

        private final Map<String, PendingSignIn> kept = new ConcurrentHashMap<>();

        @Override
        public Mono<Void> add(PendingSignIn signIn, Instant now) {
            return Mono.fromRunnable(() -> kept.put(signIn.stateHash(), signIn));
        }

        @Override
        public Mono<PendingSignIn> take(String stateHash, String browserHash, Instant now) {
            return Mono.fromCallable(() -> kept.remove(stateHash));
        }
    }

    private OidcSignIn signIn(String issuer, ClientProof proof, List<String> acr) {
        TrustedIssuer trusted = new TrustedIssuer(
                "cbg", issuer, FakeProvider.CLIENT, new TrustedIssuer.Claims("roles", "party"), Set.of(Role.ASSESSOR));
        ProviderSettings settings = new ProviderSettings(
                trusted,
                new ProviderSettings.Client(FakeProvider.CLIENT, proof, Set.of("openid"), "RS256"),
                "name",
                acr,
                URI.create("https://tekort.example.org"),
                Duration.ofMinutes(10));
        return new OidcSignIn(
                settings,
                new OidcSignIn.Surroundings(
                        new InMemory(), Memberships.NONE, new Secrets(new Random(SEED)), clock.wall()));
    }

    private Person person(OidcSignIn signIn, UnaryOperator<JWTClaimsSet.Builder> claims) {
        OidcSignIn.Begun begun =
                Objects.requireNonNull(signIn.begin(LocalPath.START).block());
        ProviderAnswer answer = new ProviderAnswer(
                FakeProvider.parameter(begun.provider(), "state"),
                provider.code(begun.provider(), claims),
                null,
                provider.issuer());
        return Objects.requireNonNull(
                        signIn.finish(begun.browserSecret(), answer).block())
                .person();
    }

    private static Optional<Reason> refusal(Mono<?> work) {
        return work.<Optional<Reason>>map(done -> Optional.empty())
                .onErrorResume(SignInFailure.class, failure -> Mono.just(Optional.of(failure.reason())))
                .defaultIfEmpty(Optional.empty())
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void weProveWhoWeAreByASignatureOfWhichTheProviderKnowsThePublicHalf() {
        SigningKey key = ShortKeys.make();
        provider.expectKey(key);
        OidcSignIn signIn = signIn(provider.issuer(), new ClientProof.Key(key), List.of());

        Person person = person(signIn, claims -> claims.claim("roles", List.of("assessor", "inspector"))
                .claim("name", "Anna\nAssessor"));

        assertThat(person.caller().id()).isEqualTo("cbg:person-1");
        assertThat(person.caller().kind()).isEqualTo(Caller.Kind.PERSON);
        assertThat(person.caller().roles()).containsExactlyInAnyOrder(Role.PUBLIC, Role.ASSESSOR);
        assertThat(person.name()).isEqualTo("Anna Assessor");
    }

    @Test
    void anotherKeyProvesNothing() {
        provider.expectKey(ShortKeys.make());
        OidcSignIn signIn = signIn(provider.issuer(), new ClientProof.Key(ShortKeys.make()), List.of());

        assertThat(refusal(Mono.fromCallable(() -> person(signIn, claims -> claims))))
                .contains(Reason.NOT_BELIEVED);
    }

    @Test
    void whereMoreProofIsAskedForTheProviderMustNameIt() {
        OidcSignIn signIn =
                signIn(provider.issuer(), new ClientProof.Secret(FakeProvider.SECRET), List.of("silver", "gold"));
        URI address =
                Objects.requireNonNull(signIn.begin(LocalPath.START).block()).provider();

        assertThat(FakeProvider.parameter(address, "acr_values")).isIn("silver gold", "silver+gold");
        assertThat(person(signIn, claims -> claims.claim("acr", "gold"))
                        .caller()
                        .id())
                .isEqualTo("cbg:person-1");
        assertThat(refusal(Mono.fromCallable(() -> person(signIn, claims -> claims.claim("acr", "bronze")))))
                .contains(Reason.TOO_WEAK);
        assertThat(refusal(Mono.fromCallable(() -> person(signIn, claims -> claims))))
                .contains(Reason.TOO_WEAK);
    }

    @Test
    void aProviderThatIsAwayIsAskedAgainNextTime() {
        OidcSignIn signIn = signIn(provider.issuer(), new ClientProof.Secret(FakeProvider.SECRET), List.of());
        provider.away(true);
        assertThat(refusal(signIn.begin(LocalPath.START))).contains(Reason.PROVIDER_AWAY);
        assertThat(signIn.endOfSession().blockOptional()).isEmpty();

        provider.away(false);
        assertThat(refusal(signIn.begin(LocalPath.START))).isEmpty();
    }

    @Test
    void aProviderThatCallsItselfSomethingElseIsNotAsked() {
        OidcSignIn signIn = signIn(provider.issuer() + "/", new ClientProof.Secret(FakeProvider.SECRET), List.of());

        assertThat(refusal(signIn.begin(LocalPath.START))).contains(Reason.PROVIDER_AWAY);
    }

    @Test
    void nothingOfASignInIsInALog() {
        OidcSignIn signIn = signIn(provider.issuer(), new ClientProof.Secret(FakeProvider.SECRET), List.of());
        OidcSignIn.Begun begun =
                Objects.requireNonNull(signIn.begin(LocalPath.START).block());

        assertThat(new ProviderAnswer("the state", "the code", null, null).toString())
                .doesNotContain("the state", "the code");
        assertThat(begun.toString()).doesNotContain(begun.browserSecret());
    }
}
