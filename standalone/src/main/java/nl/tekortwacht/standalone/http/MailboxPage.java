/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.http;

import java.util.List;
import java.util.stream.Collectors;
import nl.tekortwacht.standalone.demo.ReceivedMail;
import org.springframework.web.util.HtmlUtils;

/** The mailbox as a page that needs nothing but a browser. */
final class MailboxPage {

    /** What the page may load: its own style, and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'";

    private MailboxPage() {}

    static String of(long received, List<ReceivedMail> mails) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Mailbox of the demo</title>
                <style>
                  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
                  article { border-top: 1px solid #767676; padding: 0.5rem 0 }
                  h2 { font-size: 1rem; margin: 0.5rem 0 }
                  iframe { width: 100%%; height: 40rem; border: 1px solid #767676 }
                  pre { white-space: pre-wrap; font: inherit; margin: 0 }
                </style>
                <main>
                <h1>Mailbox of the demo</h1>
                <p>%d received; the newest first. Nothing here has left this machine.</p>
                %s
                </main>
                </html>
                """.formatted(received, mails.stream().map(MailboxPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(ReceivedMail mail) {
        return "<article><h2>%s</h2><p>to %s</p><pre>%s</pre>%s</article>"
                .formatted(
                        HtmlUtils.htmlEscape(mail.subject()),
                        HtmlUtils.htmlEscape(String.join(", ", mail.to())),
                        HtmlUtils.htmlEscape(mail.body()),
                        html(mail));
    }

    /** As mail programs show it; it can load nothing and run nothing. */
    private static String html(ReceivedMail mail) {
        return mail.html() == null
                ? ""
                : "<details><summary>As HTML</summary><iframe sandbox title=\"%s\" srcdoc=\"%s\"></iframe></details>"
                        .formatted(HtmlUtils.htmlEscape(mail.subject()), HtmlUtils.htmlEscape(mail.html()));
    }
}
