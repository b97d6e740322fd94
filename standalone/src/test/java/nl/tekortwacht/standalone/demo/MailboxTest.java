/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
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

    private static void send(Mailbox mailbox, String to, String subject) {
        ServerSetup server = new ServerSetup(mailbox.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail(to, "watch@tekortwacht.example", subject, "Amoxicilline", server);
    }
}
