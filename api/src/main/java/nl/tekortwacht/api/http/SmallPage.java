/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

/**
 * Pages behind the links in mails: a heading, a sentence, and perhaps a button. They run no script, take nothing from
 * elsewhere, and work without colours, mouse or sight.
 */
final class SmallPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String FILE = "/nl/tekortwacht/api/small-page.html";

    private final String frame;
    private final String policy;

    /** Reads what is the same on all of them; blocks. */
    SmallPage() {
        frame = read(FILE);
        policy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src '"
                + hashOfStyle(frame) + "'";
    }

    /** A heading and a sentence in both languages. */
    record Words(String title, String text) {}

    /**
     * What pressing the button sends to the same address.
     *
     * @param button what stands on it
     */
    record Form(String button, String field, String value) {}

    /** Whether the reader would rather read English. */
    static boolean isEnglish(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().getAcceptLanguageAsLocales().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("nl") || language.equals("en"))
                .findFirst()
                .orElse("nl")
                .equals("en");
    }

    /** A page with a button. */
    ResponseEntity<String> asking(boolean english, Words words, Form form) {
        String button = "<form method=\"post\" action=\"?\"><input type=\"hidden\" name=\"" + escaped(form.field())
                + "\" value=\"" + escaped(form.value()) + "\"><button type=\"submit\">" + escaped(form.button())
                + "</button></form>";
        return page(HttpStatus.OK, english, words, button);
    }

    /** A page that tells what has happened. */
    ResponseEntity<String> telling(HttpStatus status, boolean english, Words words) {
        return page(status, english, words, "");
    }

    private ResponseEntity<String> page(HttpStatus status, boolean english, Words words, String form) {
        String html = frame.replace("{language}", english ? "en" : "nl")
                .replace("{title}", escaped(words.title()))
                .replace("{text}", escaped(words.text()))
                .replace("{form}", form);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", policy)
                .body(html);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(SmallPage.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOfStyle(String frame) {
        int from = frame.indexOf("<style>") + "<style>".length();
        byte[] style = frame.substring(from, frame.indexOf("</style>", from)).getBytes(StandardCharsets.UTF_8);
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
