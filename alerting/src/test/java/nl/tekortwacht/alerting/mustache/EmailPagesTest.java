/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.mustache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.NodeFolder;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Digest;
import nl.tekortwacht.alerting.message.DigestWriter;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.sample.SampleMessages;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Mails as a reader sees them: in a browser, on a phone and on a desk, light and dark. The pictures are for people. */
@Tag("slow")
class EmailPagesTest {

    private static final Path SOURCES = Path.of("src", "test", "browser");
    private static final Path PICTURES = Path.of("target", "mail-pictures").toAbsolutePath();
    private static final int VIEWS = 3;
    private static final LocalDate DAY = LocalDate.parse("2026-11-12");

    private final MustachePages pages = new MustachePages();
    private final SampleMessages samples = new SampleMessages(new Links(URI.create("https://tekort.example.org")));

    private Content content(NotifyReason reason, Locale language) {
        return samples.of(reason, language).content();
    }

    private String digest(Digest.Kind kind, Locale language, NotifyReason... reasons) {
        List<Content> parts =
                Stream.of(reasons).map(reason -> content(reason, language)).toList();
        return pages.html(DigestWriter.write(parts, kind, DAY, language)).orElseThrow();
    }

    /** Every message in both languages, a mail about a group and one about a day. */
    private Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            for (NotifyReason reason : NotifyReason.values()) {
                all.put(
                        reason + "-" + language,
                        pages.html(content(reason, language)).orElseThrow());
            }
            all.put(
                    "group-" + language,
                    digest(Digest.Kind.GROUP, language, NotifyReason.CONFIRMED, NotifyReason.CONFIRMED));
            all.put("day-" + language, digest(Digest.Kind.DAY, language, NotifyReason.values()));
        }
        return all;
    }

    private static List<String> texts(JsonNode page, String field) {
        return page.get(field).valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void everyMailCanBeReadByEverybodyOnEveryScreenAndAsksTheNetworkForNothing(@TempDir Path folder)
            throws IOException, InterruptedException {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> NodeFolder.find(name).stream())
                .findFirst();
        assumeTrue(
                chromium.isPresent()
                        && NodeFolder.find("node").isPresent()
                        && NodeFolder.find("npm").isPresent(),
                "skipped: chromium, node or npm is not installed");
        Map<String, String> mails = all();
        for (Map.Entry<String, String> mail : mails.entrySet()) {
            Files.writeString(folder.resolve(mail.getKey() + ".html"), mail.getValue());
        }
        Files.createDirectories(PICTURES);

        List<JsonNode> seen = NodeFolder.install(
                        SOURCES,
                        folder,
                        Map.of("CHROMIUM", chromium.orElseThrow().toString()))
                .run("node", "look.js", folder.toString(), PICTURES.toString())
                .stream()
                .map(Json.MAPPER::readTree)
                .toList();

        assertThat(mails).hasSize(2 * (NotifyReason.values().length + 2));
        assertThat(seen).hasSize(VIEWS * mails.size()).allSatisfy(page -> {
            String what = page.get("file").asString() + " at " + page.get("width") + " " + page.get("scheme");
            assertThat(texts(page, "violations")).as(what).isEmpty();
            assertThat(texts(page, "unsure")).as("left open by axe: " + what).isEmpty();
            assertThat(texts(page, "requests")).as(what).isEmpty();
            assertThat(page.get("scrolls").asBoolean()).as("sideways: " + what).isFalse();
            assertThat(page.get("rules").asInt()).as(what).isGreaterThan(10);
        });
        assertThat(Arrays.stream(Optional.ofNullable(PICTURES.toFile().list()).orElseThrow())
                        .filter(name -> name.endsWith(".png")))
                .hasSizeGreaterThanOrEqualTo(seen.size());
    }
}
