/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

/** The demo's mailbox takes mail for anyone. */
class MailboxTest {

    @Test
    void showsEveryMailWhoeverItIsForTheNewestFirst() {
        try (Mailbox mailbox = Mailbox.start()) {
            send(mailbox, "first@pharmacy.example", "Tekort vastgesteld");
            send(mailbox, "second@pharmacy.example", "Tekort opgelost");

            assertThat(mailbox.mails())
                    .extracting(ReceivedMail::subject)
                    .containsExactly("Tekort opgelost", "Tekort vastgesteld");
            assertThat(mailbox.mails().getFirst().to()).containsExactly("second@pharmacy.example");
            assertThat(mailbox.mails().getFirst().body()).contains("Amoxicilline");
            assertThat(mailbox.received()).isEqualTo(2);
        }
    }

    @Test
    void aMailWithTwoFormsIsShownAsTextAndAsHtml() throws MessagingException {
        try (Mailbox mailbox = Mailbox.start()) {
            ServerSetup server = new ServerSetup(mailbox.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            MimeMessage message = new MimeMessage(GreenMailUtil.getSession(server));
            MimeBodyPart text = new MimeBodyPart();
            text.setText("Amoxicilline", "UTF-8", "plain");
            MimeBodyPart html = new MimeBodyPart();
            html.setText("<p>Amoxicilline</p>", "UTF-8", "html");
            message.setFrom("watch@tekortwacht.example");
            message.setRecipients(Message.RecipientType.TO, "first@pharmacy.example");
            message.setSubject("Tekort");
            message.setContent(new MimeMultipart("alternative", text, html));
            GreenMailUtil.sendMimeMessage(message);

            assertThat(mailbox.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.body()).isEqualTo("Amoxicilline");
                assertThat(mail.html()).isEqualTo("<p>Amoxicilline</p>");
            });
        }
    }

    private static void send(Mailbox mailbox, String to, String subject) {
        ServerSetup server = new ServerSetup(mailbox.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "watch@tekortwacht.example", subject, "Amoxicilline", server);
    }
}
