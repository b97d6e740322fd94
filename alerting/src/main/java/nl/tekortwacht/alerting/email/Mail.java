/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Digest;
import nl.tekortwacht.alerting.message.HtmlPages;
import nl.tekortwacht.alerting.message.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param text says all of it
 * @param html the same for who likes it better; null = there is only the text
 * @param language as {@code nl}; null = not known
 */
record Mail(
        String subject,
        String text,
        @Nullable String html,
        @Nullable String language) {

    /** The mail about one alert. */
    static Mail of(Notice notice, HtmlPages pages) {
        Content content = notice.content();
        return content == null
                ? new Mail(notice.subject(), notice.body(), null, null)
                : new Mail(
                        notice.subject(),
                        notice.body(),
                        pages.html(content).orElse(null),
                        content.template().language());
    }

    /** The mail about several. */
    static Mail of(Digest digest, HtmlPages pages) {
        return new Mail(
                digest.headline(), PlainText.of(digest), pages.html(digest).orElse(null), digest.language());
    }

    /** The mail about several, of which some are old and only known as text. */
    static Mail ofTexts(List<Notice> notices) {
        String text = notices.stream()
                .map(notice -> notice.subject() + "\n\n" + notice.body())
                .collect(Collectors.joining("\n\n"));
        return new Mail(notices.getFirst().subject(), text, null, null);
    }

    /** The same, said again. */
    Mail asReminder() {
        String word = "en".equals(language) ? "Reminder: " : "Herinnering: ";
        return new Mail(word + subject, word + text, html, language);
    }

    void fill(MimeMessage message) throws MessagingException {
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        if (language != null) {
            message.setContentLanguage(new String[] {language});
        }
        if (html == null) {
            message.setText(text, StandardCharsets.UTF_8.name());
        } else {
            // The last one is what mail programs like best.
            message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(html, "html")));
        }
    }

    private static BodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), type);
        return part;
    }
}
