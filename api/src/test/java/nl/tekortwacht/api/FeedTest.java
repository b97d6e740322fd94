/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

class FeedTest extends ApiTest {

    private static final String ATOM = "/v1/feeds/shortages.atom";
    private static final String JSON_FEED = "/v1/feeds/shortages.json";
    private static final Instant FOUND = Instant.parse("2026-11-20T17:00:00Z");

    private int found;

    private FindingEvent happens(String product, UUID shortage, Phase phase, FindingChange change, String name) {
        Shortage row = new Shortage(
                new ProductId(product),
                phase,
                "NATIONWIDE",
                LocalDate.parse("2026-11-01"),
                true,
                null,
                null,
                null,
                20L,
                false,
                false,
                new Announced(
                        new ReportId("n-1"),
                        new PartyId("mah:noord"),
                        NotificationKind.INTERRUPTION,
                        LocalDate.parse("2026-11-01"),
                        LocalDate.parse("2027-01-15"),
                        Cause.OTHER,
                        0));
        FindingEvent event =
                new FindingEvent(tables.uuid(), 0, shortage, change, FOUND, null, row, named(product, name));
        logged(event, "shortage");
        return event;
    }

    private FindingEvent happens(String product, Phase phase) {
        return happens(product, tables.uuid(), phase, FindingChange.OPENED, "Voorbeeld 10 mg");
    }

    private static ProductLine named(String product, String name) {
        return Json.read(
                Json.text(Map.of("type", "product", "product", product, "name", name, "validFrom", "2020-01-01")),
                ProductLine.class);
    }

    private void logged(FindingEvent event, String kind) {
        tables.into("detection.findings")
                .with("event_id", event.eventId())
                .with("product_id", event.finding().product().value())
                .with("finding_id", event.findingId())
                .with("kind", kind)
                .with("change", event.change().name())
                .with("known_at", FOUND)
                .with("logged_at", FOUND.plusSeconds(++found))
                .json("body", Json.text(event))
                .add();
    }

    private EntityExchangeResult<String> read(String uri) {
        return client().get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }

    private Feed atom(String query) throws Exception {
        String document = Objects.requireNonNull(read(ATOM + query).getResponseBody());
        return (Feed) new WireFeedInput().build(new StringReader(document));
    }

    private Map<String, Object> json(String query) {
        return body(
                client().get().uri(JSON_FEED + query).exchange().expectStatus().isOk());
    }

    private List<String> titles(String query) {
        return list(json(query), "items").stream()
                .map(item -> String.valueOf(item.get("title")))
                .toList();
    }

    @Test
    void aFeedReaderSeesTheNewestChangeFirstWithALinkToTheShortage() throws Exception {
        UUID shortage = tables.uuid();
        happens(ABACAVIR, shortage, Phase.SUSPECTED, FindingChange.OPENED, "Abacavir Noord");
        FindingEvent last = happens(ABACAVIR, shortage, Phase.CONFIRMED, FindingChange.CHANGED, "Abacavir Noord");

        Feed feed = atom("?language=en");

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Tekortwacht: shortages");
        assertThat(feed.getId()).isEqualTo("http://localhost:8080/v1/feeds/shortages.atom?language=en");
        assertThat(feed.getUpdated().toInstant()).isEqualTo(FOUND.plusSeconds(2));
        assertThat(feed.getAuthors()).hasSize(1);
        assertThat(feed.getEntries()).hasSize(2);
        Entry entry = feed.getEntries().getFirst();
        assertThat(entry.getId()).isEqualTo("urn:uuid:" + last.eventId());
        assertThat(entry.getTitle()).isEqualTo("Shortage: Abacavir Noord (" + ABACAVIR + ")");
        assertThat(entry.getSummary().getValue())
                .isEqualTo("The medicine has been unavailable for so long that it is a shortage. Unavailable from 1"
                        + " November 2026. Expected to be available again from 15 January 2027.");
        assertThat(entry.getAlternateLinks()).singleElement().satisfies(link -> assertThat(link.getHref())
                .isEqualTo("http://localhost:8080/v1/shortages/" + shortage));
        assertThat(entry.getCategories()).singleElement().satisfies(category -> assertThat(category.getTerm())
                .isEqualTo("CONFIRMED"));
        assertThat(read(ATOM).getResponseBody())
                .contains("xml:lang=\"nl\"")
                .as("public: names no company that reported")
                .doesNotContain("mah:noord");
    }

    @Test
    void theSameAsJsonFeed() {
        FindingEvent event = happens(METFORMIN, Phase.RESOLVED);

        Map<String, Object> feed = json("");

        assertThat(feed)
                .containsEntry("version", "https://jsonfeed.org/version/1.1")
                .containsEntry("title", "Tekortwacht: tekorten")
                .containsEntry("home_page_url", "http://localhost:8080/v1/shortages")
                .containsEntry("feed_url", "http://localhost:8080/v1/feeds/shortages.json")
                .containsEntry("language", "nl");
        assertThat(list(feed, "items")).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("id", "urn:uuid:" + event.eventId())
                .containsEntry("url", "http://localhost:8080/v1/shortages/" + event.findingId())
                .containsEntry("title", "Tekort voorbij: Voorbeeld 10 mg (" + METFORMIN + ")")
                .containsEntry("date_published", "2026-11-20T17:00:01Z")
                .containsEntry("tags", List.of("RESOLVED")));
    }

    @Test
    void everyPhaseHasWordsAndWhatIsGoneIsSaidToBeGone() throws Exception {
        for (Phase phase : Phase.values()) {
            happens(METFORMIN, phase);
        }
        happens(METFORMIN, tables.uuid(), Phase.CONFIRMED, FindingChange.GONE, "Weg");

        assertThat(titles("")).hasSize(Phase.values().length + 1).doesNotHaveDuplicates();
        assertThat(atom("?language=en").getEntries().getFirst().getTitle()).startsWith("No longer in the list: Weg");
    }

    @Test
    void aFeedKeepsToWhatItsReaderWants() {
        happens(ABACAVIR, Phase.CONFIRMED);
        FindingEvent high = happens(METFORMIN, Phase.CONFIRMED);
        happens(METFORMIN, Phase.ANTICIPATED);
        tables.assessment(METFORMIN, high.findingId(), Severity.HIGH).add();
        logged(high(), "assessment");

        assertThat(titles("")).hasSize(3);
        assertThat(titles("?product=" + ABACAVIR)).hasSize(1);
        assertThat(titles("?atc=J05A")).hasSize(1);
        assertThat(titles("?group=ABACAVIR-300-MG-TABLET")).hasSize(1);
        assertThat(titles("?group=NOTHING")).isEmpty();
        assertThat(titles("?phase=CONFIRMED&phase=RESOLVED")).hasSize(2);
        assertThat(titles("?severity=HIGH")).hasSize(1);
        assertThat(titles("?severity=HIGH&product=" + ABACAVIR)).isEmpty();
    }

    private FindingEvent high() {
        return new FindingEvent(
                tables.uuid(),
                0,
                tables.uuid(),
                FindingChange.OPENED,
                FOUND,
                null,
                Outlook.assessment(METFORMIN, tables.uuid(), Severity.HIGH),
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {ATOM, JSON_FEED})
    void whoHasTheLatestIsToldSoWithoutTheFeed(String feed) {
        happens(ABACAVIR, Phase.SUSPECTED);
        HttpHeaders headers = read(feed).getResponseHeaders();
        String tag = Objects.requireNonNull(headers.getETag());

        assertThat(headers.getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(headers.getLastModified()).isEqualTo(FOUND.plusSeconds(1).toEpochMilli());
        assertThat(read(feed).getResponseHeaders().getETag()).isEqualTo(tag);
        client().get()
                .uri(feed)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals("ETag", tag)
                .expectBody()
                .isEmpty();
        client().get()
                .uri(feed)
                .header("If-Modified-Since", "Fri, 20 Nov 2026 17:00:01 GMT")
                .exchange()
                .expectStatus()
                .isNotModified();

        happens(ABACAVIR, Phase.CONFIRMED);

        client().get()
                .uri(feed)
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(read(feed + "?language=en").getResponseHeaders().getETag())
                .isNotEqualTo(read(feed).getResponseHeaders().getETag());
    }

    @Test
    void namesThatLookLikeMarkupOrHoldWhatXmlCannotAreWrittenSafely() throws Exception {
        happens(ABACAVIR, tables.uuid(), Phase.CONFIRMED, FindingChange.OPENED, "<b>A & B</b>\u0007 \uFFFE]]>");

        assertThat(atom("").getEntries().getFirst().getTitle())
                .isEqualTo("Tekort: <b>A & B</b>   ]]> (" + ABACAVIR + ")");
        assertThat(read(ATOM).getResponseHeaders().getContentType()).hasToString("application/atom+xml");
        assertThat(read(JSON_FEED).getResponseHeaders().getContentType()).hasToString("application/feed+json");
    }

    @Test
    void anEmptyFeedIsAFeed() throws Exception {
        assertThat(atom("").getEntries()).isEmpty();
        assertThat(titles("")).isEmpty();
    }

    @Test
    void ofManyChangesTheLatestFiftyAreTold() {
        for (int i = 0; i < 55; i++) {
            happens(ABACAVIR, tables.uuid(), Phase.CONFIRMED, FindingChange.OPENED, "Middel " + i);
        }

        assertThat(titles(""))
                .hasSize(50)
                .startsWith("Tekort: Middel 54 (" + ABACAVIR + ")")
                .endsWith("Tekort: Middel 5 (" + ABACAVIR + ")");
    }

    @Test
    void whatIsAskedWronglyIsAProblem() {
        assertThat(faults(problem(
                        400,
                        client().get()
                                .uri(ATOM + "?language=fr&phase=OPEN&typo=1")
                                .header("Accept", "*/*")
                                .exchange())))
                .containsExactlyInAnyOrder("language", "phase", "typo");
    }
}
