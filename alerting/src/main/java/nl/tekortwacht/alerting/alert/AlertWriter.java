/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NamedId;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.message.Message;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.silence.KeptSilence;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/** Writes down decisions as alerts, with what people will read and where it goes. */
public final class AlertWriter {

    private final MessageWriter messages;

    /** A writer. */
    public AlertWriter(MessageWriter messages) {
        this.messages = messages;
    }

    Alert alert(FindingEvent event, AlertDecision decision, Directory people) {
        UUID id = AlertDecision.alertId(event.eventId(), decision.recipient());
        return switch (decision.decision()) {
            case Decision.Hold held -> new Alert(id, event, decision, messages.subjectOfHeld(event), null);
            case Decision.Notify told -> {
                Message message = message(event, told.reason(), decision.recipient(), people);
                yield new Alert(id, event, decision, message.subject(), message.body(), message.content());
            }
        };
    }

    /** What is to be delivered of all of them; nothing of what is held. */
    List<NewDelivery> deliveries(List<Alert> alerts, Directory people) {
        return alerts.stream()
                .flatMap(alert -> deliveries(alert, people).stream())
                .toList();
    }

    private List<NewDelivery> deliveries(Alert alert, Directory people) {
        if (!alert.decision().tells()) {
            return List.of();
        }
        return deliveries(alert, people.addresses(alert.decision().recipient()));
    }

    List<NewDelivery> deliveries(Alert alert, List<Address> addresses) {
        return addresses.stream()
                .map(address -> new NewDelivery(
                        NamedId.of(alert.id() + "/" + address.channel() + "/" + address.target()), alert, address))
                .toList();
    }

    Alert silenceEnds(KeptSilence kept, AlertDecision decision, Locale language, Instant now) {
        Silence silence = kept.silence();
        FindingEvent event = Pretended.event(Pretended.SILENCE, silence.id(), now);
        Message message = messages.silenceEnds(silence.id(), silence.reason(), silence.until(), kept.muted(), language);
        return new Alert(silence.id(), event, decision, message.subject(), message.body(), message.content());
    }

    private Message message(FindingEvent event, NotifyReason reason, Recipient recipient, Directory people) {
        @Nullable
        Interest interest =
                people.subscription(recipient).map(Subscription::interest).orElse(null);
        Locale language = people.addresses(recipient).stream()
                .map(Address::language)
                .findFirst()
                .orElse(Locale.ROOT);
        return messages.write(event, reason, recipient.audience(), interest, language);
    }
}
