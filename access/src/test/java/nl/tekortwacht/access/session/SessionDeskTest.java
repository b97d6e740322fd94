/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import org.junit.jupiter.api.Test;

class SessionDeskTest {

    private static final long SEED = 20261122;
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Person ASSESSOR = new Person(
            new Caller(Caller.Kind.PERSON, "login:a1", Set.of(Role.ASSESSOR), null, Set.of(Scope.READ)), "Anna");

    private final SettableClock clock = new SettableClock(NINE);
    private final InMemorySessions sessions = new InMemorySessions();
    private final SessionDesk desk = new SessionDesk(
            sessions,
            new Secrets(new Random(SEED)),
            new SessionTimes(Duration.ofMinutes(30), Duration.ofHours(12)),
            clock.wall());

    private LiveSession opened() {
        return Objects.requireNonNull(desk.open(ASSESSOR).block());
    }

    private boolean isAlive(LiveSession session) {
        return desk.find(session.id()).blockOptional().isPresent();
    }

    private Instant lastSeen(LiveSession session) {
        return Objects.requireNonNull(sessions.find(Secrets.hash(session.id())).block())
                .lastSeen();
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequest() {
        LiveSession session = opened();

        clock.pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(isAlive(session)).isTrue();
        clock.pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(isAlive(session)).isTrue();
        clock.pass(Duration.ofMinutes(30));
        assertThat(isAlive(session)).isFalse();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItsPersonIs() {
        LiveSession session = opened();

        for (int quarter = 1; quarter < 48; quarter++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(isAlive(session))
                    .as("after %s quarters of an hour", quarter)
                    .isTrue();
        }
        clock.pass(Duration.ofMinutes(15));

        assertThat(isAlive(session)).isFalse();
    }

    @Test
    void thatSomebodyWasSeenIsWrittenOnceAMinuteAtMost() {
        LiveSession session = opened();

        clock.pass(Duration.ofSeconds(59));
        isAlive(session);
        assertThat(lastSeen(session)).isEqualTo(NINE);

        clock.pass(Duration.ofSeconds(1));
        isAlive(session);
        assertThat(lastSeen(session)).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void everySignInHasANewIdOfWhichOnlyTheHashIsKept() {
        Set<String> ids = new HashSet<>();
        for (LiveSession session : List.of(opened(), opened(), opened())) {
            ids.add(session.id());
            assertThat(session.id()).matches("[A-Za-z0-9_-]{43}");
            assertThat(session.toString() + session.session()).doesNotContain(session.id());
            assertThat(session.session().idHash())
                    .isEqualTo(Secrets.hash(session.id()))
                    .isNotEqualTo(session.proof());
        }
        assertThat(ids).as("seed %s", SEED).hasSize(3);
    }

    @Test
    void signingInSweepsAwayWhatHasEnded() {
        LiveSession left = opened();
        clock.pass(Duration.ofMinutes(31));

        opened();

        assertThat(sessions.find(Secrets.hash(left.id())).blockOptional()).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionAndTheOthersOfThePersonOnlyWhenAllAreMeant() {
        LiveSession phone = opened();
        LiveSession laptop = opened();

        desk.close(phone.id()).block();
        assertThat(isAlive(phone)).isFalse();
        assertThat(isAlive(laptop)).isTrue();

        assertThat(desk.closeAllOf("login:a1").block()).isEqualTo(1);
        assertThat(isAlive(laptop)).isFalse();
    }

    @Test
    void aSessionThatIsAboutToEndSaysSo() {
        LiveSession session = opened();
        assertThat(desk.idleUntil(session.session())).isEqualTo(NINE.plus(Duration.ofMinutes(30)));

        clock.pass(Duration.ofHours(11).plusMinutes(45));
        assertThat(desk.idleUntil(session.session())).isEqualTo(NINE.plus(Duration.ofHours(12)));
    }

    @Test
    void timesThatMakeNoSenseAreRefused() {
        Duration hour = Duration.ofHours(1);
        assertThatThrownBy(() -> new SessionTimes(hour.plusMillis(1), hour)).hasMessageContaining("idle-timeout");
        assertThatThrownBy(() -> new SessionTimes(Duration.ofMinutes(1), hour)).hasMessageContaining("idle-timeout");
    }
}
