/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.message.Links;

/** How a subscriber leaves: with one click in the mail program (RFC 8058), or with the link at the end of the mail. */
final class Unsubscribing {

    private static final String END_OF_HTML = "</footer>";

    private final Links links;

    Unsubscribing(Links links) {
        this.links = links;
    }

    /** The mail with the link at its end; as it was for who has not subscribed. */
    Mail linked(Mail mail, Delivery delivery) {
        String token = delivery.unsubscribeToken();
        if (token == null) {
            return mail;
        }
        String link = links.toUnsubscribe(token).toString();
        String word = Locale.ENGLISH.getLanguage().equals(mail.language()) ? "Unsubscribe" : "Afmelden";
        return new Mail(
                mail.subject(),
                mail.text() + "\n" + word + ": " + link + "\n",
                mail.html() == null
                        ? null
                        : mail.html()
                                .replace(END_OF_HTML, "<p><a href=\"" + link + "\">" + word + "</a></p>" + END_OF_HTML),
                mail.language());
    }

    /** Adds the headers that mail programs look for; none for who has not subscribed. */
    void addTo(MimeMessage message, Delivery delivery) throws MessagingException {
        String token = delivery.unsubscribeToken();
        if (token != null) {
            message.setHeader("List-Unsubscribe", "<" + links.toUnsubscribe(token) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }
}
