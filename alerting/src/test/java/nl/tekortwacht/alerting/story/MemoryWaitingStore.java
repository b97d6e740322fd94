/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.alert.Mail;
import nl.tekortwacht.alerting.alert.WaitingAlert;
import nl.tekortwacht.alerting.alert.WaitingStore;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.HoldReason;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.plan.BundleKind;
import nl.tekortwacht.alerting.plan.BundleState;
import nl.tekortwacht.alerting.plan.Slot;
import reactor.core.publisher.Mono;

/** Keeps what waits in memory. */
record MemoryWaitingStore(Tables tables) implements WaitingStore {

    @Override
    public Mono<Map<String, BundleState>> bundles(Set<String> bundles) {
        return tables.statement("bundles", state -> {
            Map<String, BundleState> found = new HashMap<>();
            for (String bundle : bundles) {
                Instant due = state.waiting.stream()
                        .filter(row -> row.slot().bundle().equals(bundle))
                        .map(row -> row.slot().due())
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                found.put(bundle, new BundleState(due, state.bundles.get(bundle)));
            }
            return found;
        });
    }

    @Override
    public Mono<Map<Place, Instant>> waiting(Set<Matter> matters) {
        return tables.statement("waiting", state -> {
            Map<Place, Instant> found = new HashMap<>();
            state.waiting.stream()
                    .filter(row -> matters.contains(row.matter()))
                    .forEach(row -> found.merge(
                            new Place(row.matter(), row.target()),
                            row.slot().due(),
                            (one, other) -> one.isAfter(other) ? one : other));
            return found;
        });
    }

    @Override
    public Mono<Void> supersede(List<Alert> alerts) {
        return tables.statement("supersede", state -> {
                    alerts.forEach(alert -> supersede(state, alert));
                    return true;
                })
                .then();
    }

    private static void supersede(State state, Alert newer) {
        List<State.WaitingRow> gone = state.waiting.stream()
                .filter(row -> row.matter().equals(Matter.of(newer.event())))
                .filter(row -> isOlder(state, row.alert(), newer.id()))
                .filter(row -> isIncluded(alert(state, row), newer) && !endWaits(state, row))
                .toList();
        state.waiting.removeAll(gone);
        for (State.WaitingRow row : gone) {
            Alert old = alert(state, row);
            boolean isDelivered = state.deliveries.values().stream()
                    .anyMatch(delivery -> delivery.alerts().contains(old.id()));
            if (!isDelivered) {
                AlertDecision held = new AlertDecision(
                        old.decision().recipient(),
                        new Decision.Hold(HoldReason.INHIBITED),
                        old.decision().route());
                Alert changed = new Alert(old.id(), old.event(), held, old.subject(), old.body(), old.content());
                State.AlertRow before = Objects.requireNonNull(state.alerts.get(old.id()));
                state.alerts.put(
                        old.id(), new State.AlertRow(changed, newer.id().toString(), before.at(), before.releasedAt()));
            }
        }
    }

    private static boolean isOlder(State state, UUID one, UUID other) {
        List<UUID> order = List.copyOf(state.alerts.keySet());
        return order.indexOf(one) < order.indexOf(other);
    }

    private static boolean endWaits(State state, State.WaitingRow row) {
        return state.waiting.stream()
                .skip(state.waiting.indexOf(row))
                .filter(later -> later.matter().equals(row.matter()))
                .map(later -> alert(state, later))
                .filter(later -> later.decision()
                        .recipient()
                        .equals(alert(state, row).decision().recipient()))
                .anyMatch(later -> later.decision().decision() instanceof Decision.Notify told
                        && Set.of(
                                        NotifyReason.SUSPICION_ENDED,
                                        NotifyReason.SEVERITY_LOWERED,
                                        NotifyReason.SEVERITY_ENDED)
                                .contains(told.reason()));
    }

    private static boolean isIncluded(Alert old, Alert newer) {
        if (old.id().equals(newer.id())
                || !old.decision().recipient().equals(newer.decision().recipient())
                || !(old.decision().decision() instanceof Decision.Notify before)
                || !(newer.decision().decision() instanceof Decision.Notify now)) {
            return false;
        }
        return switch (now.reason()) {
            case CONFIRMED -> before.reason() == NotifyReason.SUSPECTED;
            case SEVERITY_RAISED -> before.reason() == NotifyReason.SEVERITY_RAISED;
            default -> false;
        };
    }

    private static Alert alert(State state, State.WaitingRow row) {
        return Objects.requireNonNull(state.alerts.get(row.alert())).alert();
    }

    @Override
    public Mono<List<WaitingAlert>> takeDue(Instant now, int limit) {
        return tables.statement("takeDue", state -> {
            List<State.WaitingRow> due = state.waiting.stream()
                    .filter(row -> !row.slot().due().isAfter(now))
                    .limit(limit)
                    .toList();
            state.waiting.removeAll(due);
            return due.stream().map(row -> waiting(state, row)).toList();
        });
    }

    private static WaitingAlert waiting(State state, State.WaitingRow row) {
        NotifyReason reason = alert(state, row).decision().decision() instanceof Decision.Notify told
                ? told.reason()
                : NotifyReason.TEST;
        return new WaitingAlert(
                row.id(),
                row.alert(),
                row.target(),
                row.matter(),
                reason,
                row.slot().bundle(),
                row.slot().kind());
    }

    @Override
    public Mono<Void> send(List<Mail> mails, Instant now) {
        return tables.statement("send", state -> {
                    mails.forEach(mail -> send(state, mail, now));
                    return true;
                })
                .then();
    }

    private static void send(State state, Mail mail, Instant now) {
        state.deliveries.putIfAbsent(
                mail.id(),
                new State.DeliveryRow(
                        mail.id(),
                        mail.alerts().stream().map(Mail.Carried::alert).toList(),
                        mail.alerts().stream().map(Mail.Carried::matter).toList(),
                        Channel.EMAIL,
                        mail.target(),
                        new Slot(mail.bundle(), mail.kind(), now),
                        DeliveryStatus.PENDING,
                        0,
                        0,
                        now,
                        null,
                        Instant.MIN));
        if (mail.kind() != BundleKind.REMINDER) {
            state.bundles.put(mail.bundle(), now);
        }
    }
}
