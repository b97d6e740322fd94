/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.access.assertion.PublicKeys;
import nl.tekortwacht.access.assertion.SignedProof;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every store of machine clients and used assertions must do. Each test has a party of its own. */
public abstract class ClientsContract {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Page ALL = new Page(1, 50);

    private final PartyId party =
            new PartyId("wholesaler:" + UUID.randomUUID().toString().substring(0, 13));

    /** The store under test, with whatever is in it from other tests. */
    protected abstract Clients clients();

    /** The store of used assertions. */
    protected abstract UsedAssertions assertions();

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(10)));
    }

    private static void finish(Mono<Void> work) {
        work.block(Duration.ofSeconds(10));
    }

    private static ClientSecret secret(Instant at) {
        UUID id = UUID.randomUUID();
        return new ClientSecret(id, SecretHash.of(id.toString()), at, null, null);
    }

    private Client added(Instant at, @Nullable Instant endsAt, @Nullable PublicKeys keys) {
        Client client = new Client(
                UUID.randomUUID(),
                new Client.Profile("Kassa", party, Set.of(Scope.READ, Scope.REPORT)),
                new Client.Life("login:" + party, at, endsAt, null, null),
                keys,
                keys == null ? List.of(secret(at)) : List.of());
        finish(clients().add(client));
        return client;
    }

    private Client added(Instant at) {
        return added(at, null, null);
    }

    private Client now(Client client) {
        return done(clients().get(client.id()));
    }

    @Test
    void aClientIsFoundAsItWasAdded() {
        Client withSecret = added(NINE);
        Client withKeys = added(NINE.plusSeconds(1), NINE.plusSeconds(60), new PublicKeys("{\"keys\":[]}"));
        Client ofNobody = new Client(
                UUID.randomUUID(),
                new Client.Profile("Register", null, Set.of(Scope.MANAGE)),
                new Client.Life("login:x", NINE, null, null, null),
                null,
                List.of(secret(NINE)));
        finish(clients().add(ofNobody));

        assertThat(now(withSecret)).isEqualTo(withSecret);
        assertThat(now(withKeys)).isEqualTo(withKeys);
        assertThat(now(ofNobody)).isEqualTo(ofNobody);
        assertThat(clients().get(UUID.randomUUID()).blockOptional()).isEmpty();
        assertThat(done(clients().find(party, ALL)).rows()).containsExactly(withKeys, withSecret);
        assertThat(done(clients().find(party, new Page(2, 1))).rows()).containsExactly(withSecret);
        assertThat(done(clients().find(party, new Page(2, 1))).total()).isEqualTo(2);
        assertThat(done(clients().find(null, ALL)).total()).isGreaterThanOrEqualTo(3);
        assertThat(done(clients().madeBy("login:" + party))).containsExactly(withKeys, withSecret);
    }

    @Test
    void activeAreThoseThatWereNotRevokedAndHaveNotEnded() {
        Client runs = added(NINE);
        Client ends = added(NINE, NINE.plusSeconds(60), null);
        Client revoked = added(NINE);
        finish(clients().revoke(revoked.id(), NINE));
        finish(clients().revoke(revoked.id(), NINE.plusSeconds(30)));

        assertThat(done(clients().active(party, NINE))).containsExactlyInAnyOrder(runs, ends);
        assertThat(done(clients().active(party, NINE.plusSeconds(60)))).containsExactly(runs);
        assertThat(now(revoked).life().revokedAt()).isEqualTo(NINE);
    }

    @Test
    void nameAndKeysChangeUntilItIsRevoked() {
        Client client = added(NINE, null, new PublicKeys("{\"keys\":[]}"));
        PublicKeys others = new PublicKeys("{\"keys\": [ ]}");

        assertThat(done(clients().change(client.id(), "Balie", null))).isTrue();
        assertThat(now(client).profile().name()).isEqualTo("Balie");
        assertThat(now(client).keys()).isEqualTo(client.keys());
        assertThat(done(clients().change(client.id(), "Balie", others))).isTrue();
        assertThat(now(client).keys()).isEqualTo(others);
        finish(clients().revoke(client.id(), NINE));
        assertThat(done(clients().change(client.id(), "X", null))).isFalse();
    }

    @Test
    void aSecondSecretEndsTheFirstLaterAndThereIsNoThird() {
        Client client = added(NINE);
        ClientSecret second = secret(NINE.plusSeconds(1));

        assertThat(done(clients().addSecret(client.id(), second, NINE.plusSeconds(60))))
                .isTrue();
        assertThat(done(clients().addSecret(client.id(), secret(NINE.plusSeconds(2)), NINE.plusSeconds(90))))
                .isFalse();
        assertThat(now(client).secrets()).extracting(ClientSecret::endsAt).containsExactly(NINE.plusSeconds(60), null);
        assertThat(done(clients().addSecret(client.id(), secret(NINE.plusSeconds(60)), NINE.plusSeconds(90))))
                .as("the first has ended")
                .isTrue();
        assertThat(now(client).activeSecrets(NINE.plusSeconds(60))).hasSize(2);
        assertThat(now(client).secrets().getFirst().endsAt())
                .as("does not end later than it did")
                .isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void ofManySecretsThatAreAddedAtTheSameTimeOneFindsRoom() {
        Client client = added(NINE);

        List<Boolean> added = done(Flux.range(0, 6)
                .flatMap(each -> clients().addSecret(client.id(), secret(NINE.plusSeconds(1)), NINE.plusSeconds(60)), 6)
                .collectList());

        assertThat(added).containsOnlyOnce(true);
        assertThat(now(client).secrets()).hasSize(2);
    }

    @Test
    void aSecretEndsAtOnceAndOnlyThatOfThisClient() {
        Client client = added(NINE);
        Client other = added(NINE);
        UUID secret = client.secrets().getFirst().id();

        assertThat(done(clients().endSecret(other.id(), secret, NINE))).isFalse();
        assertThat(now(client).activeSecrets(NINE)).hasSize(1);
        assertThat(done(clients().endSecret(client.id(), secret, NINE))).isTrue();
        assertThat(now(client).activeSecrets(NINE)).isEmpty();
        finish(clients().revoke(other.id(), NINE));
        assertThat(done(clients().addSecret(other.id(), secret(NINE), NINE))).isFalse();
    }

    @Test
    void theLastDayOfUseNeverGoesBack() {
        Client client = added(NINE);
        UUID secret = client.secrets().getFirst().id();
        LocalDate day = LocalDate.parse("2026-11-20");

        finish(clients().used(client.id(), secret, day));
        finish(clients().used(client.id(), null, day.plusDays(1)));
        finish(clients().used(client.id(), secret, day.minusDays(1)));

        assertThat(now(client).life().lastUsedOn()).isEqualTo(day.plusDays(1));
        assertThat(now(client).secrets().getFirst().lastUsedOn()).isEqualTo(day);
    }

    @Test
    void whatEndedLongAgoIsErasedAndNothingElse() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        Client revoked = added(longAgo);
        finish(clients().revoke(revoked.id(), longAgo));
        Client ended = added(longAgo, longAgo, null);
        Client runs = added(longAgo);
        done(clients().addSecret(runs.id(), secret(longAgo), longAgo));

        assertThat(done(clients().erase(longAgo))).isZero();
        assertThat(done(clients().erase(longAgo.plusSeconds(1)))).isEqualTo(2);

        assertThat(clients().get(revoked.id()).blockOptional()).isEmpty();
        assertThat(clients().get(ended.id()).blockOptional()).isEmpty();
        assertThat(now(runs).secrets()).hasSize(1);
    }

    @Test
    void anAssertionIsUsedOnceByEachClientUntilItIsForgotten() {
        UUID client = UUID.randomUUID();
        SignedProof proof = new SignedProof("jti-1", Instant.parse("2001-01-01T00:00:00Z"));

        assertThat(done(assertions().use(client, proof))).isTrue();
        assertThat(done(assertions().use(client, proof))).isFalse();
        assertThat(done(assertions().use(UUID.randomUUID(), proof))).isTrue();
        assertThat(done(assertions().forget(proof.endsAt()))).isZero();
        assertThat(done(assertions().forget(proof.endsAt().plusSeconds(1)))).isEqualTo(2);
        assertThat(done(assertions().use(client, proof))).isTrue();
        done(assertions().forget(proof.endsAt().plusSeconds(1)));
    }
}
