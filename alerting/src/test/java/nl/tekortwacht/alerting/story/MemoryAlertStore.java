/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.AlertStore;
import nl.tekortwacht.alerting.alert.NewDelivery;
import nl.tekortwacht.alerting.alert.Position;
import nl.tekortwacht.alerting.alert.Unreadable;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.Withheld;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.plan.BundleKind;
import nl.tekortwacht.alerting.plan.Slot;
import reactor.core.publisher.Mono;

/** Keeps alerts in memory. */
record MemoryAlertStore(Tables tables) implements AlertStore {

    @Override
    public <T> Mono<T> inTransaction(Mono<T> work) {
        return tables.transaction(work);
    }

    @Override
    public Mono<Instant> watchFrom() {
        return Mono.just(Instant.EPOCH);
    }

    @Override
    public Mono<Set<UUID>> firstSeen(Collection<UUID> events, Instant now) {
        return tables.statement("firstSeen", state -> {
            Set<UUID> first = new HashSet<>(events);
            first.removeAll(state.handled);
            state.handled.addAll(first);
            return first;
        });
    }

    @Override
    public Mono<Void> add(List<Alert> alerts, List<NewDelivery> deliveries, Instant now) {
        return tables.statement("add", state -> {
                    alerts.forEach(alert -> add(state, alert, now));
                    deliver(state, deliveries, now);
                    return true;
                })
                .then();
    }

    private static void add(State state, Alert alert, Instant now) {
        State.AlertRow old = state.alerts.get(alert.id());
        boolean escalated = alert.decision().escalatedFrom() != null
                && old != null
                && !old.alert().decision().tells();
        if (old == null || escalated) {
            state.alerts.put(alert.id(), new State.AlertRow(alert, mutedBy(alert), now, null));
        }
    }

    private static String mutedBy(Alert alert) {
        return alert.decision().decision() instanceof Decision.Hold held
                ? Optional.ofNullable(held.withheld()).map(Withheld::by).orElse("")
                : "";
    }

    @Override
    public Mono<Void> release(List<Alert> alerts, List<NewDelivery> deliveries, Instant now) {
        return tables.statement("release", state -> {
                    for (Alert alert : alerts) {
                        State.AlertRow old = state.alerts.get(alert.id());
                        String mutedBy = old == null ? "" : old.mutedBy();
                        state.alerts.put(alert.id(), new State.AlertRow(alert, mutedBy, now, now));
                    }
                    deliver(state, deliveries, now);
                    return true;
                })
                .then();
    }

    private static void deliver(State state, List<NewDelivery> deliveries, Instant now) {
        for (NewDelivery delivery : deliveries) {
            Matter matter = Matter.of(delivery.alert().event());
            Slot slot = delivery.slot();
            if (slot == null) {
                state.deliveries.putIfAbsent(
                        delivery.id(),
                        new State.DeliveryRow(
                                delivery.id(),
                                List.of(delivery.alert().id()),
                                List.of(matter),
                                delivery.address().channel(),
                                delivery.address().target(),
                                new Slot("", BundleKind.SINGLE, now),
                                DeliveryStatus.PENDING,
                                0,
                                0,
                                now,
                                null,
                                Instant.MIN));
            } else {
                state.waiting.add(new State.WaitingRow(
                        delivery.id(), delivery.alert().id(), delivery.address().target(), matter, slot));
            }
        }
    }

    @Override
    public Mono<Void> keep(List<Unreadable> records, Instant now) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> advance(List<Position> positions) {
        return tables.statement("advance", state -> {
                    positions.forEach(position -> state.positions.put(position.topic(), position));
                    return true;
                })
                .then();
    }

    @Override
    public Mono<List<Position>> positions(String topic) {
        return tables.statement("positions", state -> List.copyOf(state.positions.values()));
    }
}
