/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of sessions must do. */
public abstract class SessionsContract {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** The store under test, with whatever is in it from other tests. */
    protected abstract Sessions sessions();

    private static Session session(String caller, Instant created) {
        Caller inspector = new Caller(
                Caller.Kind.PERSON,
                caller,
                Set.of(Role.INSPECTOR, Role.PARTY_ADMINISTRATOR),
                new PartyId("pharmacy:02001234"),
                Set.of(Scope.READ));
        return new Session(
                Secrets.hash(UUID.randomUUID().toString()),
                new Person(inspector, "Ina Spectie"),
                created,
                created,
                created.plus(Duration.ofHours(12)));
    }

    private static String somebody() {
        return "login:" + UUID.randomUUID();
    }

    private Session added(String caller, Instant created) {
        Session session = session(caller, created);
        done(sessions().add(session));
        return session;
    }

    private Optional<Session> found(Session session) {
        return sessions().find(session.idHash()).blockOptional(Duration.ofSeconds(10));
    }

    private static void done(Mono<?> work) {
        work.block(Duration.ofSeconds(10));
    }

    @Test
    void aSessionIsFoundByItsHashAsItWasAndNotByAnother() {
        Session session = added(somebody(), NINE);

        assertThat(found(session)).contains(session);
        assertThat(found(session(somebody(), NINE))).isEmpty();
    }

    @Test
    void whenItsPersonWasSeenLastNeverGoesBack() {
        Session session = added(somebody(), NINE);

        done(sessions().seen(session.idHash(), NINE.plusSeconds(120)));
        done(sessions().seen(session.idHash(), NINE.plusSeconds(60)));

        assertThat(found(session)).get().extracting(Session::lastSeen).isEqualTo(NINE.plusSeconds(120));
    }

    @Test
    void aSessionThatWasRemovedIsGoneAndStaysAwayWhenItIsSeen() {
        Session session = added(somebody(), NINE);

        done(sessions().remove(session.idHash()));
        done(sessions().seen(session.idHash(), NINE.plusSeconds(60)));
        done(sessions().remove(session.idHash()));

        assertThat(found(session)).isEmpty();
    }

    @Test
    void allSessionsOfACallerGoAtOnceAndThoseOfOthersStay() {
        String caller = somebody();
        Session phone = added(caller, NINE);
        Session desk = added(caller, NINE.plusSeconds(1));
        Session other = added(somebody(), NINE);

        assertThat(sessions().removeAllOf(caller).block(Duration.ofSeconds(10))).isEqualTo(2);

        assertThat(found(phone)).isEmpty();
        assertThat(found(desk)).isEmpty();
        assertThat(found(other)).isPresent();
    }

    @Test
    void whatHasEndedOrWasIdleTooLongIsRemovedAndNothingElse() {
        Session old = added(somebody(), NINE.minus(Duration.ofHours(12)));
        done(sessions().seen(old.idHash(), NINE.minusSeconds(1)));
        Session idle = added(somebody(), NINE.minus(HALF_AN_HOUR));
        Session busy = added(somebody(), NINE.minus(HALF_AN_HOUR).plusSeconds(1));

        done(sessions().removeEnded(NINE, NINE.minus(HALF_AN_HOUR)));

        assertThat(found(old)).isEmpty();
        assertThat(found(idle)).isEmpty();
        assertThat(found(busy)).isPresent();
    }
}
