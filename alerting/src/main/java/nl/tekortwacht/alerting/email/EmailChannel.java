/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Digest;
import nl.tekortwacht.alerting.message.DigestWriter;
import nl.tekortwacht.alerting.message.HtmlPages;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.plan.BundleKind;
import nl.tekortwacht.contracts.time.BusinessDays;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;

/** Sends alerts as mail: plain text, and the same as HTML. */
public final class EmailChannel implements DeliveryChannel {

    private final JavaMailSender sender;
    private final String from;
    private final HtmlPages pages;
    private final Unsubscribing unsubscribing;
    private final BlockingWork work;
    private final Clock clock;

    /** A channel; {@code work} is where SMTP runs. */
    public EmailChannel(
            JavaMailSender sender, String from, HtmlPages pages, Links links, BlockingWork work, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.pages = pages;
        this.unsubscribing = new Unsubscribing(links);
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Mono<DeliveryOutcome> send(Delivery delivery) {
        return Mono.fromCallable(() -> sendNow(delivery)).subscribeOn(work.scheduler());
    }

    private DeliveryOutcome sendNow(Delivery delivery) {
        MimeMessage message = sender.createMimeMessage();
        try {
            fill(message, delivery);
        } catch (MessagingException e) {
            return SmtpOutcome.badTarget(e);
        }
        try {
            sender.send(message);
            return new DeliveryOutcome.Sent(null);
        } catch (MailException e) {
            return SmtpOutcome.of(e);
        }
    }

    private void fill(MimeMessage message, Delivery delivery) throws MessagingException {
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(delivery.target());
        parts.setSentDate(Date.from(clock.instant()));
        unsubscribing.linked(mail(delivery), delivery).fill(message);
        unsubscribing.addTo(message, delivery);
        // Mail programs and people recognise a repeat by it.
        message.setHeader("Message-ID", "<" + id(delivery) + "@tekortwacht>");
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** A mail about one alert has its id; others have their own. */
    private static UUID id(Delivery delivery) {
        return delivery.kind() == BundleKind.SINGLE ? delivery.notice().alertId() : delivery.id();
    }

    private Mail mail(Delivery delivery) {
        List<Content> contents = delivery.all().stream()
                .flatMap(notice -> Stream.ofNullable(notice.content()))
                .toList();
        boolean whole = contents.size() == delivery.all().size();
        return switch (delivery.kind()) {
            case REMINDER -> Mail.of(delivery.notice(), pages).asReminder();
            case SINGLE -> Mail.of(delivery.notice(), pages);
            case GROUP, DIGEST, WEEKLY_DIGEST ->
                whole ? Mail.of(digest(delivery, contents), pages) : Mail.ofTexts(delivery.all());
        };
    }

    private Digest digest(Delivery delivery, List<Content> contents) {
        LocalDate today = BusinessDays.dayOf(clock.instant());
        Digest.Kind kind =
                switch (delivery.kind()) {
                    case DIGEST -> Digest.Kind.DAY;
                    case WEEKLY_DIGEST -> Digest.Kind.WEEK;
                    case SINGLE, GROUP, REMINDER -> Digest.Kind.GROUP;
                };
        return DigestWriter.write(
                contents,
                kind,
                today,
                Locale.forLanguageTag(contents.getFirst().template().language()));
    }
}
