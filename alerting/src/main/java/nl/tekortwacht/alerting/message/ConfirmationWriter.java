/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.List;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Subscription;

/** Asks the owner of an e-mail address whether they want messages. */
public final class ConfirmationWriter {

    private static final String DO = "do.SUBSCRIBER." + NotifyReason.CONFIRM_ADDRESS + ".";

    private final Links links;

    /** A writer whose mails link to the public address. */
    public ConfirmationWriter(Links links) {
        this.links = links;
    }

    /**
     * The mail.
     *
     * @param token what proves that it was read
     */
    public Message write(Subscription subscription, String token) {
        Wording wording = Wordings.of(subscription.address().language());
        String about = about(subscription.interest(), wording);
        Map<String, String> product = Map.of("product", about);
        NotifyReason reason = NotifyReason.CONFIRM_ADDRESS;
        return new Message(new Content(
                new Template(Template.VERSION, reason, wording.language()),
                wording.say("because." + reason + ".more"),
                wording.say("subject." + reason, product),
                wording.say("what." + reason, product),
                List.of(new Fact(wording.say("label.messagesAbout"), about, List.of())),
                null,
                List.of(
                        new Step(wording.say(DO + 1), links.toConfirmation(subscription.id(), token)),
                        new Step(wording.say(DO + 2), null)),
                links.toStart(),
                wording.say("because." + reason)));
    }

    private static String about(Interest interest, Wording wording) {
        return switch (interest) {
            case Interest.OfProduct one ->
                wording.say("interest.product", Map.of("name", one.product().value()));
            case Interest.OfGroup all -> wording.say("interest.group", Map.of("name", all.group()));
            case Interest.OfAtcPrefix all -> wording.say("interest.atcPrefix", Map.of("name", all.prefix()));
            case Interest.OfSubstance all -> wording.say("interest.substance", Map.of("name", all.substance()));
            case Interest.OfProducts any -> wording.say("interest.list");
        };
    }
}
