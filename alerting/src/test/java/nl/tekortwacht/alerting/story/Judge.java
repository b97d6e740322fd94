/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.NotifyReason.Effect;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryStatus;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.plan.BundleKind;

/** Looks for what must not be, by what was kept and what came; knows nothing of how it was decided. */
final class Judge {

    private record Series(String recipient, Matter matter, NotifyReason.Topic topic) {}

    private final State state;
    private final List<Delivery> received;
    private final List<Silence> silences;
    private final List<String> faults = new ArrayList<>();

    Judge(State state, Receivers receivers, List<Silence> silences) {
        this.state = state;
        this.received = receivers.received();
        this.silences = silences;
    }

    List<String> faults() {
        nothingIsLost();
        nothingBeginsInSilence();
        noEndComesBeforeItsStart();
        noAlertComesInTwoMessages();
        nothingWaits();
        return faults;
    }

    /** Whatever is told has come, or is a dead letter. */
    private void nothingIsLost() {
        Set<UUID> arrived = new HashSet<>();
        received.forEach(delivery -> delivery.all().forEach(notice -> arrived.add(notice.alertId())));
        state.deliveries.values().stream()
                .filter(row -> row.status() == DeliveryStatus.DEAD)
                .forEach(row -> arrived.addAll(row.alerts()));
        state.alerts.values().stream()
                .map(State.AlertRow::alert)
                .filter(alert -> alert.decision().tells() && !arrived.contains(alert.id()))
                .forEach(alert -> faults.add("lost: " + name(alert)));
    }

    private void nothingBeginsInSilence() {
        for (State.AlertRow row : state.alerts.values()) {
            Instant told = row.releasedAt() == null ? row.at() : row.releasedAt();
            if (row.alert().decision().decision() instanceof Decision.Notify notify
                    && notify.reason().effect() != Effect.ENDS
                    && silences.stream().anyMatch(silence -> isSilent(silence, row.alert(), told))) {
                faults.add("in silence at " + told + ": " + name(row.alert()));
            }
        }
    }

    private static boolean isSilent(Silence silence, Alert alert, Instant at) {
        boolean isForSubscribers = silence.matcher().audiences().contains(Audience.SUBSCRIBER);
        boolean isSubscriber = alert.decision().recipient().audience() == Audience.SUBSCRIBER;
        return Objects.equals(
                        silence.matcher().product(),
                        alert.event().finding().product().value())
                && isForSubscribers == isSubscriber
                && at.isAfter(silence.from())
                && at.isBefore(silence.until());
    }

    /** Whoever gets an end got its start before, or would have if it had arrived. */
    private void noEndComesBeforeItsStart() {
        Map<Series, Integer> stands = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (Delivery delivery : received) {
            for (Notice notice : delivery.all()) {
                if (seen.add(notice.alertId())) {
                    follow(notice, stands);
                }
            }
        }
    }

    private void follow(Notice notice, Map<Series, Integer> stands) {
        Series series = new Series(
                notice.recipient().key(),
                Matter.of(notice.event()),
                notice.reason().topic());
        boolean isEnd = notice.reason().effect() == Effect.ENDS;
        if (isEnd && stands.getOrDefault(series, 0) < 1 && !isDead(series)) {
            faults.add("an end without its start: " + notice.recipient().key() + " " + notice.reason() + " "
                    + notice.event().finding().product() + "; decided: " + history(series));
        }
        // Counted, because ends of one group come in one mail: two of them may come after both of their starts.
        stands.merge(series, isEnd ? -1 : 1, Integer::sum);
    }

    /** Whether a start of it is a dead letter. */
    private boolean isDead(Series series) {
        return state.deliveries.values().stream()
                .filter(row -> row.status() == DeliveryStatus.DEAD)
                .flatMap(row -> row.alerts().stream())
                .map(alert -> Objects.requireNonNull(state.alerts.get(alert)).alert())
                .anyMatch(alert -> alert.decision().decision() instanceof Decision.Notify told
                        && told.reason().topic() == series.topic()
                        && told.reason().effect() != Effect.ENDS
                        && Matter.of(alert.event()).equals(series.matter())
                        && alert.decision().recipient().key().equals(series.recipient()));
    }

    /** What was decided of the matter for the recipient, with what was withheld until when. */
    private List<String> history(Series series) {
        return state.alerts.values().stream()
                .filter(row -> row.alert().decision().recipient().key().equals(series.recipient())
                        && Matter.of(row.alert().event()).equals(series.matter()))
                .map(row -> row.at() + " " + row.alert().decision().decision().reasonName()
                        + (row.releasedAt() == null ? "" : " released") + " came "
                        + received.stream()
                                .filter(delivery -> delivery.all().stream().anyMatch(notice -> notice.alertId()
                                        .equals(row.alert().id())))
                                .map(delivery -> delivery.kind() + "/" + received.indexOf(delivery))
                                .toList())
                .toList();
    }

    /** The same message may come twice; the same alert must not come in two. */
    private void noAlertComesInTwoMessages() {
        Map<UUID, UUID> messages = new HashMap<>();
        for (State.DeliveryRow row : state.deliveries.values()) {
            if (row.slot().kind() != BundleKind.REMINDER) {
                for (UUID alert : row.alerts()) {
                    UUID other = messages.putIfAbsent(alert, row.id());
                    if (other != null) {
                        faults.add("alert " + alert + " is in " + other + " and in " + row.id());
                    }
                }
            }
        }
    }

    private void nothingWaits() {
        state.waiting.forEach(row -> faults.add("still waits: " + row));
        state.deliveries.values().stream()
                .filter(row -> row.status() == DeliveryStatus.PENDING)
                .forEach(row -> faults.add("still pending: " + row));
    }

    private static String name(Alert alert) {
        return alert.decision().recipient().key() + " "
                + alert.decision().decision().reasonName() + " "
                + alert.event().finding().product();
    }
}
