/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.tekortwacht.access.time.WallClock;
import reactor.core.publisher.Mono;

/** Opens, recognises and ends sessions. */
public final class SessionDesk {

    private final Sessions sessions;
    private final Secrets secrets;
    private final SessionTimes times;
    private final WallClock clock;

    /** Sessions of this store, as long as these times say. */
    public SessionDesk(Sessions sessions, Secrets secrets, SessionTimes times, WallClock clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.times = times;
        this.clock = clock;
    }

    /** A new session with a new id, whatever the browser came with. Those that have ended go at this occasion. */
    public Mono<LiveSession> open(Person person) {
        return Mono.defer(() -> {
            Instant now = now();
            String id = secrets.next();
            Session session = new Session(Secrets.hash(id), person, now, now, now.plus(times.absolute()));
            return sessions.removeEnded(now, now.minus(times.idle()))
                    .then(sessions.add(session))
                    .thenReturn(new LiveSession(id, session));
        });
    }

    /** The session with this id, if it has not ended; it is then a little less idle. */
    public Mono<LiveSession> find(String id) {
        return Mono.defer(() -> {
            Instant now = now();
            return sessions.find(Secrets.hash(id))
                    .filter(session -> times.isAlive(session, now))
                    .flatMap(session -> noted(session, now))
                    .map(session -> new LiveSession(id, session));
        });
    }

    private Mono<Session> noted(Session session, Instant now) {
        return times.isNoteDue(session, now)
                ? sessions.seen(session.idHash(), now).thenReturn(session)
                : Mono.just(session);
    }

    /** When a session ends if its person asks for nothing more from now on. */
    public Instant idleUntil(Session session) {
        Instant idle = now().plus(times.idle());
        return idle.isBefore(session.endsAt()) ? idle : session.endsAt();
    }

    /** Ends the session with this id; nothing if there is none. */
    public Mono<Void> close(String id) {
        return sessions.remove(Secrets.hash(id));
    }

    /** Ends all sessions of a caller, because what they may do has changed; they sign in again. */
    public Mono<Long> closeAllOf(String callerId) {
        return sessions.removeAllOf(callerId);
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
