/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.PlainText;
import nl.tekortwacht.alerting.mustache.MustachePages;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class EmailChannelTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final BlockingWork work = new BlockingWork(2);
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
        work.close();
    }

    /** From a thread on which nothing may block, so that BlockHound watches. */
    private DeliveryOutcome send(String target) {
        return send(Notices.delivery(Channel.EMAIL, target));
    }

    private DeliveryOutcome send(Delivery delivery) {
        EmailChannel channel = new EmailChannel(
                sender,
                "tekortwacht@example.org",
                new MustachePages(),
                new Links(URI.create("https://tekort.example.org")),
                work,
                Clock.systemUTC());
        return Objects.requireNonNull(Mono.defer(() -> channel.send(delivery))
                .subscribeOn(Schedulers.parallel())
                .block(Duration.ofSeconds(30)));
    }

    @Test
    void thePharmacyGetsPlainTextThatNoRobotAnswers() throws Exception {
        assertThat(send("merel@example.org").name()).isEqualTo("SENT");

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Tekort: Zandopril");
        assertThat(mail.getContent()).asString().contains("Café ’s-Hertogenbosch weet ervan.");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + Notices.ALERT + "@tekortwacht>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("merel@example.org");
    }

    @Test
    void whoReadsHtmlGetsTheSameAsHtml() throws Exception {
        Content content = Notices.content();
        assertThat(send(Notices.delivery(content, "merel@example.org")).name()).isEqualTo("SENT");

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getContentLanguage()).containsExactly("nl");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(PlainText.of(content));
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(new MustachePages().html(content).orElseThrow());
    }

    @Test
    void aSubscriberCanLeaveWithOneClickOrWithTheLinkAtTheEnd() throws Exception {
        Delivery mail = Notices.delivery(Notices.content(), "merel@example.org");
        send(new Delivery(
                mail.id(),
                mail.lease(),
                mail.channel(),
                mail.target(),
                mail.secrets(),
                mail.attempts(),
                mail.forgiven(),
                mail.wanted(),
                mail.notice(),
                "abc123",
                mail.kind(),
                mail.all()));

        MimeMessage received = server.getReceivedMessages()[0];
        String link = "https://tekort.example.org/v1/unsubscribe/abc123";
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).endsWith("\r\nAfmelden: " + link + "\r\n");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<a href=\"" + link + "\">Afmelden</a>");
    }

    @Test
    void whoHasNotSubscribedCannotLeave() throws Exception {
        send("team@example.org");

        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .isNull();
    }

    @Test
    void contentOfAVersionThatIsNotKnownHereIsSentAsTextAlone() throws Exception {
        assertThat(send(Notices.delivery(Notices.content("v999"), "merel@example.org"))
                        .name())
                .isEqualTo("SENT");

        assertThat(server.getReceivedMessages()[0].getContentType()).startsWith("text/plain");
    }

    @Test
    void aServerThatIsAwayIsTriedLater() {
        server.stop();

        assertThat(send("merel@example.org").name()).isEqualTo("UNREACHABLE");
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() {
        assertThat(send("not an address").name()).isEqualTo("BAD_TARGET");
    }

    @ParameterizedTest
    @CsvSource({"421, THROTTLED", "450, THROTTLED", "452, THROTTLED", "550, REFUSED_FOR_GOOD", "553, REFUSED_FOR_GOOD"})
    void aReplyInThe500sIsForGoodAndOneInThe400sForNow(int code, String outcome) {
        SMTPSendFailedException refusal =
                new SMTPSendFailedException("RCPT", code, code + " no", null, null, null, null);

        assertThat(SmtpOutcome.of(new MailSendException(Map.of("mail", refusal)))
                        .name())
                .isEqualTo(outcome);
    }
}
