/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.silence.KeptSilence;
import nl.tekortwacht.alerting.silence.SilenceStore;
import reactor.core.publisher.Mono;

/** Reminds owners by mail that their silence ends. */
public final class SilenceReminders {

    /** Time enough to ask for a new one. */
    private static final Duration AHEAD = Duration.ofHours(24);

    private final AlertStore alerts;
    private final SilenceStore silences;
    private final Mono<Directory> directory;
    private final AlertWriter writer;
    private final Clock clock;

    /** Reminders that are stored as alerts are, so that they travel as alerts do. */
    public SilenceReminders(
            AlertStore alerts, SilenceStore silences, Mono<Directory> directory, AlertWriter writer, Clock clock) {
        this.alerts = alerts;
        this.silences = silences;
        this.directory = directory;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Reminds of what ends within a day; of a shorter silence at once.
     *
     * @return how many silences
     */
    public Mono<Long> remind() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return directory.flatMap(people -> alerts.inTransaction(silences.takeEnding(now, now.plus(AHEAD))
                    .flatMap(ending -> remind(ending, people, now).thenReturn((long) ending.size()))));
        });
    }

    private Mono<Void> remind(List<KeptSilence> ending, Directory people, Instant now) {
        List<Alert> reminders = new ArrayList<>();
        List<NewDelivery> deliveries = new ArrayList<>();
        for (KeptSilence kept : ending) {
            Recipient owner = Recipient.of(kept.silence().owner());
            List<Address> mails = people.addresses(owner).stream()
                    .filter(address -> address.channel() == Channel.EMAIL)
                    .toList();
            if (!mails.isEmpty()) {
                AlertDecision decision = new AlertDecision(owner, new Decision.Notify(NotifyReason.SILENCE_ENDS));
                Alert alert =
                        writer.silenceEnds(kept, decision, mails.getFirst().language(), now);
                reminders.add(alert);
                deliveries.addAll(writer.deliveries(alert, mails));
            }
        }
        return reminders.isEmpty() ? Mono.empty() : alerts.add(reminders, deliveries, now);
    }
}
