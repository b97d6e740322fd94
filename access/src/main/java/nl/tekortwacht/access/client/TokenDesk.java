/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.assertion.AssertionCheck;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.access.token.TokenSigner;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Gives tokens to clients that prove who they are. */
public final class TokenDesk {

    /** Compared with where there is no secret, so that the answer takes as long. */
    private static final SecretHash OF_NOBODY = SecretHash.of("");

    private final Clients clients;
    private final UsedAssertions used;
    private final AssertionCheck assertions;
    private final FailedTries tries;
    private final Issue issue;
    private final WallClock clock;

    /**
     * How tokens are given.
     *
     * @param lifetime of a token
     * @param computing where it is signed
     */
    public record Issue(TokenSigner signer, Duration lifetime, Scheduler computing) {}

    /** A client that proved who it is. */
    private record Proven(Client client, @Nullable UUID secret) {}

    /** A desk for these clients. */
    public TokenDesk(
            Clients clients,
            UsedAssertions used,
            AssertionCheck assertions,
            FailedTries tries,
            Issue issue,
            WallClock clock) {
        this.clients = clients;
        this.used = used;
        this.assertions = assertions;
        this.tries = tries;
        this.issue = issue;
        this.clock = clock;
    }

    /** Whom an assertion says it is of; nothing is checked. */
    public Optional<String> claimedClient(String assertion) {
        return assertions.claimedClient(assertion);
    }

    /**
     * Gives a token, or says why not.
     *
     * @param asked scopes; none for all that the client may have
     * @param origin where the wish comes from, so that a stranger's wrong tries do not keep the client itself out
     */
    public Mono<TokenAnswer> give(Proof proof, Set<Scope> asked, String origin) {
        String who = proof.client() + " " + origin;
        if (tries.isTooMany(who)) {
            return Mono.just(new TokenAnswer.Wait(tries.pause()));
        }
        return proven(proof).flatMap(proven -> give(proven, asked)).switchIfEmpty(Mono.fromCallable(() -> {
            tries.failed(who);
            return TokenAnswer.Refused.CLIENT;
        }));
    }

    private Mono<Proven> proven(Proof proof) {
        Instant now = clock.now();
        return Mono.justOrEmpty(id(proof.client()))
                .flatMap(clients::get)
                .filter(client -> client.life().isActive(now))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(client -> switch (proof) {
                    case Proof.BySecret bySecret -> Mono.justOrEmpty(bySecret(client, bySecret.secret(), now));
                    case Proof.ByAssertion byAssertion ->
                        Mono.justOrEmpty(client).flatMap(known -> byAssertion(known, byAssertion.assertion()));
                });
    }

    private static Optional<UUID> id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Proven> bySecret(Optional<Client> client, String secret, Instant now) {
        boolean isNobodys = OF_NOBODY.isOf(secret);
        return client.flatMap(known -> known.activeSecrets(now).stream()
                .filter(kept -> kept.hash().isOf(secret) && !isNobodys)
                .findFirst()
                .map(kept -> new Proven(known, kept.id())));
    }

    private Mono<Proven> byAssertion(Client client, String assertion) {
        PublicKeys keys = client.keys();
        if (keys == null) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(assertions.proof(assertion, client.id().toString(), keys))
                .flatMap(proof -> used.use(client.id(), proof))
                .filter(isNew -> isNew)
                .map(isNew -> new Proven(client, null));
    }

    private Mono<TokenAnswer> give(Proven proven, Set<Scope> asked) {
        Client client = proven.client();
        Set<Scope> allowed = client.profile().scopes();
        if (!allowed.containsAll(asked)) {
            return Mono.just(TokenAnswer.Refused.SCOPE);
        }
        Set<Scope> scopes = asked.isEmpty() ? allowed : asked;
        return clients.used(
                        client.id(),
                        proven.secret(),
                        clock.now().atZone(ZoneOffset.UTC).toLocalDate())
                .then(Mono.<TokenAnswer>fromCallable(() -> signed(client, scopes))
                        .subscribeOn(issue.computing()));
    }

    private TokenAnswer signed(Client client, Set<Scope> scopes) {
        Set<Role> roles = client.profile().party() == null ? EnumSet.of(Role.MACHINE) : EnumSet.noneOf(Role.class);
        String token = issue.signer()
                .sign(new TokenSigner.Content(
                        client.id().toString(), roles, client.profile().party(), scopes, issue.lifetime()));
        return new TokenAnswer.Given(client, token, issue.lifetime(), scopes);
    }
}
