/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;

/** Writes what people read: what happened, the facts, where to find more, and why they get this. */
public final class MessageWriter {

    private final Links links;

    /** A writer whose messages link to the public address. */
    public MessageWriter(Links links) {
        this.links = links;
        // Reads the files with the words now: alerts are written where nothing may block.
        Headings.of(Wordings.DUTCH.language());
    }

    /**
     * The message to one recipient.
     *
     * @param interest of a subscriber, what the subscription is about; else null
     */
    public Message write(
            FindingEvent event, NotifyReason reason, Audience audience, @Nullable Interest interest, Locale language) {
        Wording wording = Wordings.of(language);
        String about = Facts.name(event.finding(), event.product());
        Lines facts = Facts.of(event, audience, wording);
        Map<String, String> product = Map.of("product", about);
        return new Message(new Content(
                new Template(Template.VERSION, reason, wording.language()),
                about,
                wording.say("subject." + reason, product),
                wording.say("what." + reason, product),
                facts.facts(),
                facts.note(),
                Steps.of(event, reason, audience, wording, links),
                links.to(event),
                because(audience, interest, wording)));
    }

    /**
     * The message to the owner of a silence that ends soon.
     *
     * @param reason why there is silence
     * @param muted how many alerts it has kept from people so far
     */
    public Message silenceEnds(UUID silence, String reason, Instant until, long muted, Locale language) {
        Wording wording = Wordings.of(language);
        Map<String, String> values = Map.of("product", reason);
        return new Message(new Content(
                new Template(Template.VERSION, NotifyReason.SILENCE_ENDS, wording.language()),
                reason,
                wording.say("subject.SILENCE_ENDS", values),
                wording.say("what.SILENCE_ENDS", values),
                List.of(
                        Fact.of(wording.say("label.silence.reason"), reason),
                        Fact.of(wording.say("label.silence.until"), wording.moment(until)),
                        Fact.of(wording.say("label.silence.muted"), Long.toString(muted))),
                null,
                List.of(),
                links.toSilence(silence),
                wording.say("because.SILENCE")));
    }

    /** What a held alert is about. */
    public String subjectOfHeld(FindingEvent event) {
        return Facts.name(event.finding(), event.product());
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
            case Interest.OfSubstance any ->
                wording.say("because.SUBSCRIBER.substance", Map.of("substance", any.substance()));
            case Interest.OfProducts any -> wording.say("because.SUBSCRIBER.list");
        };
    }
}
