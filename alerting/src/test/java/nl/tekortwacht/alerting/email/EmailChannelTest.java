/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryOutcome;
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
        EmailChannel channel = new EmailChannel(sender, "tekortwacht@example.org", work, Clock.systemUTC());
        return Objects.requireNonNull(Mono.defer(() -> channel.send(Notices.delivery(Channel.EMAIL, target)))
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
