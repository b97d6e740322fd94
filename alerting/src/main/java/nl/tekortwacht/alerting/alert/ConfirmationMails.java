/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.NamedId;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.message.ConfirmationWriter;
import nl.tekortwacht.alerting.message.Message;
import nl.tekortwacht.contracts.finding.FindingEvent;
import reactor.core.publisher.Mono;

/** Asks the owners of new e-mail addresses whether they want messages, once; who does not answer is let go. */
public final class ConfirmationMails {

    /** How long an address may be confirmed. */
    public static final Duration WITHIN = Duration.ofDays(7);

    private static final int AT_ONCE = 50;

    private final AlertStore store;
    private final Confirmations confirmations;
    private final AlertWriter alerts;
    private final ConfirmationWriter messages;
    private final Clock clock;

    /** Mails that are stored as alerts are, so that they travel as alerts do. */
    public ConfirmationMails(
            AlertStore store,
            Confirmations confirmations,
            AlertWriter alerts,
            ConfirmationWriter messages,
            Clock clock) {
        this.store = store;
        this.confirmations = confirmations;
        this.alerts = alerts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Stores the mails that are to be sent, and ends what was not confirmed in time.
     *
     * @return how many mails
     */
    public Mono<Long> answer() {
        Mono<Long> asked =
                store.inTransaction(confirmations.take(clock.instant(), AT_ONCE).flatMap(taken -> keep(taken)
                        .thenReturn((long) taken.size())));
        return Mono.defer(() -> confirmations.end(clock.instant().minus(WITHIN), clock.instant()))
                .then(asked);
    }

    private Mono<Void> keep(List<Confirmation> taken) {
        Directory people =
                Directory.of(taken.stream().map(Confirmation::subscription).toList());
        List<Alert> asking = taken.stream().map(this::alert).toList();
        return asking.isEmpty() ? Mono.empty() : store.add(asking, alerts.deliveries(asking, people), clock.instant());
    }

    private Alert alert(Confirmation confirmation) {
        Subscription subscription = confirmation.subscription();
        UUID id = NamedId.of("confirm/" + subscription.id());
        FindingEvent event = Pretended.event(Pretended.ADDRESS, id, confirmation.since());
        AlertDecision decision =
                new AlertDecision(Recipient.of(subscription), new Decision.Notify(NotifyReason.CONFIRM_ADDRESS));
        Message message = messages.write(subscription, confirmation.token());
        return new Alert(
                NamedId.of("confirm/alert/" + subscription.id()),
                event,
                decision,
                message.subject(),
                message.body(),
                message.content());
    }
}
