/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.delivery.GiveUpReason;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.HtmlPages;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;

/** Sends alerts as mail: plain text, and the same as HTML. */
public final class EmailChannel implements DeliveryChannel {

    private final JavaMailSender sender;
    private final String from;
    private final HtmlPages pages;
    private final BlockingWork work;
    private final Clock clock;

    /** A channel; {@code work} is where SMTP runs. */
    public EmailChannel(JavaMailSender sender, String from, HtmlPages pages, BlockingWork work, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.pages = pages;
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
            fill(message, delivery.target(), delivery.notice());
        } catch (MessagingException e) {
            return new DeliveryOutcome.GiveUp(GiveUpReason.BAD_TARGET, null, e.getMessage());
        }
        try {
            sender.send(message);
            return new DeliveryOutcome.Sent(null);
        } catch (MailException e) {
            return SmtpOutcome.of(e);
        }
    }

    private void fill(MimeMessage message, String target, Notice notice) throws MessagingException {
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(target);
        parts.setSentDate(Date.from(clock.instant()));
        Mail.of(notice, pages).fill(message);
        // Mail programs and people recognise a repeat by it.
        message.setHeader("Message-ID", "<" + notice.alertId() + "@tekortwacht>");
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}
