/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Keeps sessions in this process. */
public final class InMemorySessions implements Sessions {

    private final Map<String, Session> kept = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> add(Session session) {
        return Mono.fromRunnable(() -> kept.put(session.idHash(), session));
    }

    @Override
    public Mono<Session> find(String idHash) {
        return Mono.fromCallable(() -> kept.get(idHash));
    }

    @Override
    public Mono<Void> seen(String idHash, Instant when) {
        return Mono.fromRunnable(() -> kept.computeIfPresent(
                idHash,
                (hash, session) -> session.lastSeen().isBefore(when)
                        ? new Session(hash, session.person(), session.created(), when, session.endsAt())
                        : session));
    }

    @Override
    public Mono<Void> remove(String idHash) {
        return Mono.fromRunnable(() -> kept.remove(idHash));
    }

    @Override
    public Mono<Long> removeAllOf(String callerId) {
        return removed(session -> session.person().caller().id().equals(callerId));
    }

    @Override
    public Mono<Long> removeEnded(Instant now, Instant lastSeen) {
        return removed(
                session -> !session.endsAt().isAfter(now) || !session.lastSeen().isAfter(lastSeen));
    }

    private Mono<Long> removed(Predicate<Session> which) {
        return Mono.fromCallable(() -> {
            long before = kept.size();
            kept.values().removeIf(which);
            return before - kept.size();
        });
    }
}
