/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.delivery.Attempt;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.delivery.DeliveryStore;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.delivery.Room;
import reactor.core.publisher.Mono;

/** Keeps deliveries in memory. */
record MemoryDeliveryStore(Tables tables) implements DeliveryStore {

    @Override
    public Mono<List<Delivery>> claim(Instant now, Duration lease, Room room) {
        return tables.transaction(tables.statement("claim", state -> {
            UUID token = new UUID(0, ++state.leases);
            List<State.DeliveryRow> all = new ArrayList<>(state.deliveries.values());
            List<State.DeliveryRow> due = all.stream()
                    .filter(row -> isDue(row, now) && !isBehind(row, all))
                    .limit(room.free())
                    .toList();
            due.forEach(row -> state.deliveries.put(row.id(), row.claimed(token, now.plus(lease))));
            return due.stream().map(row -> delivery(state, row, token)).toList();
        }));
    }

    private static boolean isDue(State.DeliveryRow row, Instant now) {
        return row.status() == DeliveryStatus.PENDING
                && row.next() != null
                && !row.next().isAfter(now)
                && !row.leasedUntil().isAfter(now);
    }

    private static boolean isBehind(State.DeliveryRow row, List<State.DeliveryRow> all) {
        return all.stream()
                .takeWhile(older -> !older.id().equals(row.id()))
                .anyMatch(older -> older.status() == DeliveryStatus.PENDING
                        && older.channel() == row.channel()
                        && older.target().equals(row.target())
                        && !Collections.disjoint(older.matters(), row.matters()));
    }

    private static Delivery delivery(State state, State.DeliveryRow row, UUID token) {
        List<Notice> notices =
                row.alerts().stream().map(alert -> notice(state, alert)).toList();
        return new Delivery(
                row.id(),
                token,
                row.channel(),
                row.target(),
                List.of(),
                row.attempts(),
                row.forgiven(),
                true,
                notices.getFirst(),
                null,
                row.slot().kind(),
                notices);
    }

    private static Notice notice(State state, UUID id) {
        State.AlertRow row = Objects.requireNonNull(state.alerts.get(id));
        Alert alert = row.alert();
        NotifyReason reason =
                alert.decision().decision() instanceof Decision.Notify told ? told.reason() : NotifyReason.TEST;
        return new Notice(
                id,
                alert.decision().recipient(),
                reason,
                alert.subject(),
                Objects.requireNonNull(alert.body()),
                alert.content(),
                alert.event(),
                row.at());
    }

    @Override
    public Mono<Long> record(List<Attempt> attempts) {
        return tables.transaction(tables.statement("record", state -> attempts.stream()
                .filter(attempt -> record(state, attempt))
                .count()));
    }

    private static boolean record(State state, Attempt attempt) {
        State.DeliveryRow row = state.deliveries.get(attempt.delivery().id());
        if (row == null || !attempt.delivery().lease().equals(row.lease())) {
            return false;
        }
        state.deliveries.put(
                row.id(), row.now(attempt.status(), attempt.number(), row.forgiven(), attempt.nextAttemptAt()));
        return true;
    }

    @Override
    public Mono<Long> replay(Collection<UUID> deliveries, Instant now) {
        return tables.statement("replay", state -> deliveries.stream()
                .map(state.deliveries::get)
                .filter(row -> row != null && row.status() == DeliveryStatus.DEAD)
                .peek(row -> state.deliveries.put(
                        row.id(), row.now(DeliveryStatus.PENDING, row.attempts(), row.attempts(), now)))
                .count());
    }

    @Override
    public Mono<Duration> oldestPending(Channel channel, Instant now) {
        return Mono.just(Duration.ZERO);
    }
}
