/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.mustache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Digest;
import nl.tekortwacht.alerting.message.DigestWriter;
import nl.tekortwacht.alerting.message.Fact;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.PlainText;
import nl.tekortwacht.alerting.sample.SampleMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MustachePagesTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private final MustachePages pages = new MustachePages();
    private final SampleMessages samples = new SampleMessages(new Links(URI.create("https://tekort.example.org")));

    private Content content(NotifyReason reason, Locale language) {
        return samples.of(reason, language).content();
    }

    /** What a reader sees of HTML, all blanks alike. */
    private static String visible(String html) {
        return html.replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&#x3D;", "=")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource
    void theHtmlSaysAllThatTheTextSays(NotifyReason reason) {
        for (Locale language : LANGUAGES) {
            Content content = content(reason, language);
            String html = pages.html(content).orElseThrow();

            for (String line : PlainText.of(content).lines().toList()) {
                String said = line.replaceAll("^- ", "").replaceAll(": ?(https://.*)?$", "");
                assertThat(Arrays.stream(said.split(": ", -1)))
                        .allSatisfy(part -> assertThat(visible(html)).contains(part));
            }
            assertThat(html).contains("<html lang=\"" + language + "\">").doesNotContain("{{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingComesFromElsewhereAndNothingTellsThatItWasRead(NotifyReason reason) {
        String html = pages.html(content(reason, Locale.ENGLISH)).orElseThrow();

        assertThat(html).doesNotContain("<img", "<script", "<iframe", "<link", "@import", "url(", "<table", "src=");
        assertThat(html.split("href=", -1)).hasSizeBetween(2, 3);
    }

    @Test
    void aNameThatLooksLikeHtmlIsShownAndNotObeyed() {
        Content plain = Notices.content();
        Content bad = new Content(
                plain.template(),
                "<b>Zandopril</b>",
                "<script>alert(1)</script>",
                plain.lead() + "{{lead}}",
                List.of(new Fact("\"quoted\"", "<a href='https://bad.example'>", List.of())),
                "& more",
                plain.steps(),
                plain.link(),
                plain.because());

        assertThat(pages.html(bad).orElseThrow())
                .doesNotContain("<script>", "<b>Zandopril", "<a href='https://bad")
                .contains("&lt;script&gt;alert(1)", "&lt;b&gt;Zandopril", "{{lead}}", "&amp; more");
    }

    @Test
    void aMailAboutSeveralHasAHeadingForEach() {
        Locale dutch = LANGUAGES.getFirst();
        List<Content> parts = List.of(
                content(NotifyReason.RESOLVED, dutch),
                content(NotifyReason.CONFIRMED, dutch),
                content(NotifyReason.AT_RISK, dutch));
        Digest digest = DigestWriter.write(parts, Digest.Kind.DAY, LocalDate.parse("2026-11-12"), dutch);

        String html = pages.html(digest).orElseThrow();

        assertThat(html)
                .contains("<h1>Dagoverzicht 12 november: 3 berichten</h1>")
                .containsSubsequence(
                        "<h2>Nieuw (2)</h2>", "<h3>Tekort: ", "<h3>Raakt", "<h2>Voorbij of ingetrokken (1)")
                .containsOnlyOnce("U ontvangt dit omdat");
        parts.forEach(part -> assertThat(visible(html)).contains(part.lead(), part.because()));
    }

    @Test
    void aVersionThatIsNotKnownHasNoPage() {
        assertThat(pages.html(Notices.content("v999"))).isEmpty();
    }
}
