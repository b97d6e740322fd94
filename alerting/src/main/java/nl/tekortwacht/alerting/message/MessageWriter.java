/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.Locale;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/** Writes what people read: what happened, the facts, where to find more, and why they get this. */
public final class MessageWriter {

    private final Links links;
    private final Wording dutch = new Wording(Wording.DUTCH);
    private final Wording english = new Wording(Locale.ENGLISH);

    /** A writer whose messages link to the public address. */
    public MessageWriter(Links links) {
        this.links = links;
    }

    /**
     * The message to one recipient.
     *
     * @param interest of a subscriber, what the subscription is about; else null
     */
    public Message write(
            FindingEvent event, NotifyReason reason, Audience audience, @Nullable Interest interest, Locale language) {
        Wording wording = wording(language);
        Map<String, String> product = Map.of("product", Facts.name(event.finding(), event.product()));
        String body = wording.say("what." + reason, product)
                + "\n\n"
                + Facts.of(event.finding(), event.product(), wording)
                + "\n"
                + wording.say("more", Map.of("link", links.to(event).toString()))
                + "\n\n"
                + because(audience, interest, wording)
                + "\n";
        return new Message(wording.say("subject." + reason, product), body);
    }

    /** What a held alert is about. */
    public String subjectOfHeld(FindingEvent event) {
        return Facts.name(event.finding(), event.product());
    }

    /** English if asked for, else Dutch. */
    private Wording wording(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch;
    }

    private static String because(Audience audience, @Nullable Interest interest, Wording wording) {
        return switch (interest) {
            case null -> wording.say("because." + audience);
            case Interest.OfProduct one ->
                wording.say(
                        "because.SUBSCRIBER.product",
                        Map.of("product", one.product().value()));
            case Interest.OfGroup all -> wording.say("because.SUBSCRIBER.group", Map.of("group", all.group()));
            case Interest.OfAtcPrefix all ->
                wording.say("because.SUBSCRIBER.atcPrefix", Map.of("atcPrefix", all.prefix()));
            case Interest.OfSubstance any -> wording.say("because.SUBSCRIBER");
            case Interest.OfProducts any -> wording.say("because.SUBSCRIBER");
        };
    }
}
