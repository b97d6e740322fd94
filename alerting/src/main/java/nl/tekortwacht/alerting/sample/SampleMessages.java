/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.sample;

import java.util.Locale;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.message.ConfirmationWriter;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.Message;
import nl.tekortwacht.alerting.message.MessageWriter;

/** A message for every reason, to one of those who would get it. */
public final class SampleMessages {

    private static final int MUTED = 3;
    private static final UUID SUBSCRIPTION = UUID.fromString("5a3f6c1e-0000-4000-8000-000000000002");

    private final MessageWriter messages;
    private final ConfirmationWriter confirmations;

    /** Messages that link to the public address. */
    public SampleMessages(Links links) {
        this.messages = new MessageWriter(links);
        this.confirmations = new ConfirmationWriter(links);
    }

    /** The same message each time. */
    public Message of(NotifyReason reason, Locale language) {
        return switch (reason) {
            case CONFIRM_ADDRESS -> confirmations.write(subscription(language), "voorbeeld");
            case SILENCE_ENDS -> messages.silenceEnds(SUBSCRIPTION, "voorbeeld", Samples.KNOWN_AT, MUTED, language);
            case REPORT_MISSING, EVIDENCE_CONTRADICTS, REPORTS_STOPPED, END_PASSED, QUESTION_ENDED ->
                messages.write(Samples.of(reason), reason, Audience.MAH, null, language);
            default ->
                messages.write(
                        Samples.of(reason),
                        reason,
                        Audience.SUBSCRIBER,
                        new Interest.OfProduct(Samples.PRODUCT),
                        language);
        };
    }

    private static Subscription subscription(Locale language) {
        return new Subscription(
                SUBSCRIPTION,
                new Interest.OfProduct(Samples.PRODUCT),
                new Address(Channel.EMAIL, "apotheek@voorbeeld.example", language));
    }
}
