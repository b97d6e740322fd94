/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.message.PlainText;
import nl.tekortwacht.alerting.message.Template;
import nl.tekortwacht.contracts.finding.Phase;

/** Deliveries of one invented alert. */
public final class Notices {

    public static final UUID ALERT = Findings.id("alert");

    private Notices() {}

    public static Notice notice() {
        return new Notice(
                ALERT,
                new Recipient(Audience.SUBSCRIBER, Findings.id("subscription")),
                NotifyReason.CONFIRMED,
                "Tekort: Zandopril",
                "Er is een tekort. Café ’s-Hertogenbosch weet ervan.\n",
                Findings.event(
                        "short",
                        Findings.MORNING,
                        Findings.episode(Phase.SUSPECTED),
                        Findings.episode(Phase.CONFIRMED),
                        Findings.product(null, null)),
                Findings.MORNING);
    }

    public static Delivery delivery(Channel channel, String target, String... secrets) {
        return new Delivery(
                Findings.id("delivery"), Findings.id("lease"), channel, target, List.of(secrets), 0, 0, true, notice());
    }

    /** What the mail about a confirmed shortage says. */
    public static Content content() {
        return new MessageWriter(new Links(URI.create("https://tekort.example.org")))
                .write(
                        notice().event(),
                        NotifyReason.CONFIRMED,
                        Audience.SUBSCRIBER,
                        new Interest.OfAtcPrefix("C09"),
                        Locale.forLanguageTag("nl"))
                .content();
    }

    /** The same, as if another version of the templates had written it. */
    public static Content content(String version) {
        Content content = content();
        return new Content(
                new Template(version, NotifyReason.CONFIRMED, "nl"),
                content.about(),
                content.headline(),
                content.lead(),
                content.facts(),
                content.note(),
                content.steps(),
                content.link(),
                content.because());
    }

    /** A mail with this content. */
    public static Delivery delivery(Content content, String target) {
        Notice notice = notice();
        return new Delivery(
                Findings.id("delivery"),
                Findings.id("lease"),
                Channel.EMAIL,
                target,
                List.of(),
                0,
                0,
                true,
                new Notice(
                        ALERT,
                        notice.recipient(),
                        notice.reason(),
                        content.headline(),
                        PlainText.of(content),
                        content,
                        notice.event(),
                        notice.loggedAt()));
    }
}
