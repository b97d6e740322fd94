/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.ABACAVIR_TOO;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static nl.tekortwacht.api.TestRegistry.UNCLASSIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortageTest extends ApiTest {

    private static List<String> products(Map<String, Object> page) {
        return list(page, "shortages").stream()
                .map(row -> String.valueOf(object(row, "product").get("id")))
                .toList();
    }

    @Test
    void aShortageIsShownWithItsProductItsAnnouncementAndItsDaysUpToTheLastClosedDay() {
        tables.dayCloses("2026-11-19");
        tables.dayCloses("2026-11-20");
        UUID id = tables.shortage(ABACAVIR)
                .with("confirmed_on", LocalDate.parse("2026-11-14"))
                .with("unreported", false)
                .json(
                        "announcement",
                        "{\"reportId\":\"n-1\",\"reporter\":\"mah:noord\",\"kind\":\"INTERRUPTION\",\"start\":\"2026-11-03\",\"end\":null,\"cause\":\"RAW_MATERIAL\",\"noticeDays\":-2}")
                .add();

        Map<String, Object> page = get("/v1/shortages");

        assertThat(page)
                .containsEntry("asKnownAt", "2026-11-21T11:00:00Z")
                .containsEntry("today", "2026-11-20")
                .containsEntry("page", 1)
                .containsEntry("pageSize", 50)
                .containsEntry("total", 1);
        Map<String, Object> row = list(page, "shortages").getFirst();
        assertThat(row.keySet())
                .containsExactly(
                        "id",
                        "product",
                        "phase",
                        "definition",
                        "start",
                        "startKnown",
                        "end",
                        "lastKnown",
                        "confirmedOn",
                        "days",
                        "unreported",
                        "conflict",
                        "severity",
                        "step",
                        "announcement");
        assertThat(row)
                .containsEntry("id", id.toString())
                .containsEntry("phase", "CONFIRMED")
                .containsEntry("start", "2026-11-01")
                .containsEntry("confirmedOn", "2026-11-14")
                .containsEntry("days", 20)
                .containsEntry("severity", null)
                .containsEntry("step", null)
                .containsEntry("end", null);
        assertThat(row.get("product"))
                .hasToString("{id=RVG:117142, name=Abacavir Noord 300 mg, substance=abacavir, strength=300 mg,"
                        + " form=tablet, atc=J05AF06, group=ABACAVIR-300-MG-TABLET, mah=mah:noord, criticality=orange,"
                        + " careSetting=community}");
        assertThat(row.get("announcement"))
                .hasToString("{reportId=n-1, reporter=mah:noord, kind=INTERRUPTION, start=2026-11-03, end=null,"
                        + " cause=RAW_MATERIAL, noticeDays=-2}");
    }

    @Test
    void daysAreCountedToTheEndOrToWhatWasLastKnownAndNotAtAllWithoutAnEpisode() {
        tables.dayCloses("2026-11-20");
        tables.shortage("RVG:1")
                .with("phase", "RESOLVED")
                .with("end_date", LocalDate.parse("2026-11-18"))
                .add();
        tables.shortage("RVG:2")
                .with("phase", "LAPSED")
                .with("last_known", LocalDate.parse("2026-11-10"))
                .add();
        tables.shortage("RVG:3")
                .with("phase", "DECLARED")
                .with("has_episode", false)
                .with("start_known", null)
                .with("end_date", LocalDate.parse("2026-12-24"))
                .add();

        assertThat(list(get("/v1/shortages?sort=product"), "shortages"))
                .extracting(row -> row.get("days"))
                .containsExactly(17, 10, null);
        assertThat(products(get("/v1/shortages?sort=-days"))).containsExactly("RVG:1", "RVG:2", "RVG:3");
    }

    @Test
    void filtersNarrowTheListAndMayBeCombined() {
        tables.shortage(ABACAVIR).add();
        tables.shortage(ABACAVIR_TOO)
                .with("phase", "SUSPECTED")
                .with("unreported", false)
                .add();
        tables.shortage(METFORMIN)
                .with("phase", "RESOLVED")
                .with("conflict", true)
                .add();
        tables.shortage(UNCLASSIFIED).add();

        assertThat(products(get("/v1/shortages?sort=product")))
                .as("by code point, so EU before RVG, and RVG:117142 before RVG:9")
                .containsExactly(ABACAVIR_TOO, ABACAVIR, METFORMIN, UNCLASSIFIED);
        assertThat(products(get("/v1/shortages?phase=SUSPECTED&phase=RESOLVED&sort=product")))
                .containsExactly(ABACAVIR_TOO, METFORMIN);
        assertThat(products(get("/v1/shortages?product={id}", ABACAVIR_TOO))).containsExactly(ABACAVIR_TOO);
        assertThat(products(get("/v1/shortages?group=ABACAVIR-300-MG-TABLET&sort=product")))
                .containsExactly(ABACAVIR_TOO, ABACAVIR);
        assertThat(products(get("/v1/shortages?atc=A10"))).containsExactly(METFORMIN);
        assertThat(products(get("/v1/shortages?atc=J05A&unreported=true"))).containsExactly(ABACAVIR);
        assertThat(products(get("/v1/shortages?conflict=true"))).containsExactly(METFORMIN);
        assertThat(products(get("/v1/shortages?atc=A10&group=ABACAVIR-300-MG-TABLET")))
                .isEmpty();
    }

    @Test
    void pagesNeitherOverlapNorMissARowAndLinkToEachOther() {
        for (int number = 100; number < 123; number++) {
            tables.shortage("RVG:" + number)
                    .with("start_date", LocalDate.parse("2026-11-01").plusDays(number % 3))
                    .add();
        }
        List<String> seen = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            seen.addAll(products(get("/v1/shortages?sort=-start&pageSize=5&page={page}", page)));
        }

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(products(get("/v1/shortages?sort=-start")));
        client().get()
                .uri("/v1/shortages?phase=CONFIRMED&pageSize=5&page=2")
                .exchange()
                .expectHeader()
                .valueEquals(
                        "Link",
                        "</v1/shortages?phase=CONFIRMED&pageSize=5&page=1>; rel=\"first\", "
                                + "</v1/shortages?phase=CONFIRMED&pageSize=5&page=1>; rel=\"prev\", "
                                + "</v1/shortages?phase=CONFIRMED&pageSize=5&page=3>; rel=\"next\", "
                                + "</v1/shortages?phase=CONFIRMED&pageSize=5&page=5>; rel=\"last\"");
        assertThat(get("/v1/shortages?page=99")).containsEntry("total", 23).containsEntry("shortages", List.of());
    }

    @Test
    void theListCanBeAskedAsItWasKnownEarlier() {
        tables.dayCloses("2026-11-13");
        tables.dayCloses("2026-11-14");
        UUID id = tables.shortage(UNCLASSIFIED)
                .with("phase", "SUSPECTED")
                .with("known_from", Instant.parse("2026-11-01T17:00:00Z"))
                .with("known_to", Instant.parse("2026-11-14T17:00:00Z"))
                .add();
        tables.shortage(UNCLASSIFIED).with("finding_id", id).add();

        Map<String, Object> before = get("/v1/shortages?asKnownAt=2026-11-14T16:59:59Z");
        assertThat(before).containsEntry("today", "2026-11-13").containsEntry("asKnownAt", "2026-11-14T16:59:59Z");
        assertThat(list(before, "shortages").getFirst())
                .containsEntry("phase", "SUSPECTED")
                .containsEntry("days", 13);

        assertThat(list(get("/v1/shortages?asKnownAt={at}", "2026-11-14T18:00:00+01:00"), "shortages")
                        .getFirst())
                .as("at the very instant of the closing")
                .containsEntry("phase", "CONFIRMED");
        assertThat(get("/v1/shortages?asKnownAt=2026-11-13"))
                .as("a day means its end in Amsterdam")
                .containsEntry("asKnownAt", "2026-11-13T22:59:59.999999Z")
                .containsEntry("today", "2026-11-13");
        assertThat(get("/v1/shortages?asKnownAt=2026-10-31"))
                .containsEntry("total", 0)
                .containsEntry("today", null);
    }

    @Test
    void productsAreShownAsRegisteredThen() {
        tables.shortage(UNCLASSIFIED)
                .with("known_from", Instant.parse("2026-11-01T17:00:00Z"))
                .add();

        assertThat(list(get("/v1/shortages?asKnownAt=2026-11-09"), "shortages")
                        .getFirst()
                        .get("product"))
                .hasToString("{id=RVG:9, name=Onbekend, substance=null, strength=null, form=null, atc=null,"
                        + " group=null, mah=null, criticality=null, careSetting=null}");
        assertThat(object(list(get("/v1/shortages"), "shortages").getFirst(), "product")
                        .toString())
                .contains("name=Bekend");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phase=OPEN                | phase
            product=117142            | product
            product=RVG:1&product=RVG:2 | product
            atc=J05AF0                | atc
            group=                    | group
            unreported=yes            | unreported
            severity=DISASTROUS       | severity
            conflict=1                | conflict
            sort=severity             | sort
            sort=start,               | sort
            page=0                    | page
            pageSize=501              | pageSize
            asKnownAt=yesterday       | asKnownAt
            asKnownAt=+999999999-01-01 | asKnownAt
            asKnownAt=2026-11-20T10:00 | asKnownAt
            phaze=CONFIRMED           | phaze
            """)
    void aBadParameterIsAProblemThatNamesIt(String query, String field) {
        Map<String, Object> problem = problem(400, "/v1/shortages?" + query);

        assertThat(faults(problem)).containsExactly(field);
        assertThat(problem).containsEntry("status", 400).containsKeys("title", "detail");
    }

    @Test
    void allFaultsAreToldTogether() {
        assertThat(faults(problem(400, "/v1/shortages?phase=OPEN&phase=SHUT&page=x&size=10&asKnownAt=never&sort=x")))
                .containsExactlyInAnyOrder("phase", "phase", "page", "size", "asKnownAt", "sort");
    }

    @Test
    void aShortageShowsHowBadItIsAsAssessedThen() {
        UUID id = tables.shortage(ABACAVIR).add();
        UUID other = tables.shortage(ABACAVIR_TOO).add();
        tables.shortage(METFORMIN).add();
        tables.assessment(ABACAVIR, id, Severity.LOW)
                .with("known_to", Instant.parse("2026-11-18T17:00:00Z"))
                .add();
        tables.assessment(ABACAVIR, id, Severity.CRITICAL)
                .with("known_from", Instant.parse("2026-11-18T17:00:00Z"))
                .add();
        tables.assessment(ABACAVIR_TOO, other, Severity.LOW).add();

        assertThat(severities(get("/v1/shortages?sort=-product"))).containsExactly(null, "CRITICAL", "LOW");
        assertThat(severities(get("/v1/shortages?sort=-product&asKnownAt=2026-11-17")))
                .containsExactly(null, "LOW", "LOW");
        assertThat(severities(get("/v1/shortages?sort=-product&asKnownAt=2026-11-15T16:59:59Z")))
                .containsExactly(null, null, null);
        assertThat(products(get("/v1/shortages?severity=LOW"))).containsExactly(ABACAVIR_TOO);
        assertThat(get("/v1/shortages?severity=LOW&severity=CRITICAL")).containsEntry("total", 2);
        assertThat(get("/v1/shortages?severity=LOW&asKnownAt=2026-11-17")).containsEntry("total", 2);
        assertThat(get("/v1/shortages?severity=CRITICAL&asKnownAt=2026-11-17")).containsEntry("total", 0);
        assertThat(object(get("/v1/shortages/{id}", id), "shortage"))
                .containsEntry("severity", "CRITICAL")
                .containsEntry("step", "SUBSTITUTE");
        assertThat(object(get("/v1/shortages/{id}?asKnownAt=2026-11-17", id), "shortage"))
                .containsEntry("severity", "LOW");
    }

    private static List<@Nullable Object> severities(Map<String, Object> page) {
        return list(page, "shortages").stream()
                .<@Nullable Object>map(row -> row.get("severity"))
                .toList();
    }

    @Test
    void oneShortageComesWithItsEvidenceItsHistoryAndWhatItsHolderSent() {
        tables.dayCloses("2026-11-20");
        UUID id = tables.shortage(ABACAVIR)
                .with("phase", "SUSPECTED")
                .with("known_from", Instant.parse("2026-11-01T17:00:00Z"))
                .with("known_to", Instant.parse("2026-11-14T17:00:00Z"))
                .add();
        tables.shortage(ABACAVIR)
                .with("finding_id", id)
                .json(
                        "announcement",
                        "{\"reportId\":\"n-1\",\"reporter\":\"mah:noord\",\"kind\":\"INTERRUPTION\",\"start\":\"2026-11-03\",\"end\":null,\"cause\":\"OTHER\",\"noticeDays\":1}")
                .add();
        evidence("2026-10-17", "AVAILABLE");
        evidence("2026-10-18", "AVAILABLE");
        evidence("2026-11-01", "UNAVAILABLE");
        evidence("2026-11-20", "UNAVAILABLE");
        receipt("2026-11-02T10:00:00Z", "notification", "n-1", ",\"kind\":\"INTERRUPTION\",\"start\":\"2026-11-03\"");
        receipt("2026-11-03T10:00:00Z", "order", "o-1", "");

        Map<String, Object> shown = get("/v1/shortages/{id}", id);

        assertThat(object(shown, "shortage").get("phase")).isEqualTo("CONFIRMED");
        assertThat(list(shown, "evidence"))
                .as("from 14 days before the start on")
                .extracting(day -> day.get("day"))
                .containsExactly("2026-10-18", "2026-11-01", "2026-11-20");
        assertThat(list(shown, "evidence").getLast())
                .containsEntry("verdict", "UNAVAILABLE")
                .containsEntry("wholesalersOut", 4)
                .containsEntry("pharmaciesNeeded", 5);
        assertThat(list(shown, "history"))
                .extracting(version -> version.get("phase"))
                .containsExactly("SUSPECTED", "CONFIRMED");
        assertThat(list(shown, "receipts")).hasSize(1).first().satisfies(receipt -> assertThat(receipt)
                .containsEntry("reportId", "n-1")
                .containsEntry("start", "2026-11-03")
                .doesNotContainKey("remarks"));

        Map<String, Object> earlier = get("/v1/shortages/{id}?asKnownAt=2026-11-05", id);
        assertThat(object(earlier, "shortage").get("phase")).isEqualTo("SUSPECTED");
        assertThat(list(earlier, "history")).hasSize(1);
    }

    @Test
    void whatBecameKnownLaterIsNotInAnEarlierAnswer() {
        tables.dayCloses("2026-11-05");
        tables.dayCloses("2026-11-20");
        UUID id = tables.shortage(ABACAVIR)
                .with("known_from", Instant.parse("2026-11-01T17:00:00Z"))
                .with("known_to", Instant.parse("2026-11-14T17:00:00Z"))
                .add();
        tables.shortage(ABACAVIR).with("finding_id", id).add();
        evidence("2026-11-02", "UNAVAILABLE", "2026-11-02T17:00:00Z", "2026-11-09T10:00:00Z");
        evidence("2026-11-02", "LIMITED", "2026-11-09T10:00:00Z", null);
        evidence("2026-11-05", "UNKNOWN", "2026-11-09T10:00:00Z", null);

        Map<String, Object> earlier = get("/v1/shortages/{id}?asKnownAt=2026-11-05", id);
        assertThat(list(earlier, "evidence"))
                .extracting(day -> day.get("verdict"))
                .containsExactly("UNAVAILABLE");
        assertThat(list(earlier, "history"))
                .extracting(version -> version.get("knownTo"))
                .containsExactly((Object) null);
        assertThat(list(get("/v1/shortages/{id}", id), "evidence"))
                .extracting(day -> day.get("verdict"))
                .containsExactly("LIMITED", "UNKNOWN");
    }

    private void evidence(String day, String verdict) {
        evidence(day, verdict, day + "T17:00:00Z", null);
    }

    private void evidence(String day, String verdict, String knownFrom, @Nullable String knownTo) {
        tables.into("detection.days")
                .with("product_id", ABACAVIR)
                .with("day", LocalDate.parse(day))
                .with("known_from", Instant.parse(knownFrom))
                .with("known_to", knownTo == null ? null : Instant.parse(knownTo))
                .with("verdict", verdict)
                .with("definition", "NATIONWIDE")
                .with("wholesalers_in", 0)
                .with("wholesalers_out", 4)
                .with("wholesalers_needed", 2)
                .with("pharmacies_served", 0)
                .with("pharmacies_failed", 9)
                .with("pharmacies_needed", 5)
                .with("conflict", false)
                .add();
    }

    private void receipt(String receivedAt, String type, String reportId, String more) {
        tables.into("detection.reports")
                .with("product_id", ABACAVIR)
                .with("received_at", Instant.parse(receivedAt))
                .with("reporter", "mah:noord")
                .with("report_id", reportId)
                .with("type", type)
                .json("body", "{\"type\":\"" + type + "\",\"remarks\":\"secret\"" + more + "}")
                .add();
    }

    @Test
    void aShortageThatIsNoLongerFoundSaysSo() {
        UUID id = tables.shortage(ABACAVIR)
                .with("known_to", Instant.parse("2026-11-19T10:00:00Z"))
                .add();

        assertThat(String.valueOf(problem(404, "/v1/shortages/{id}", id).get("detail")))
                .contains("known until 2026-11-19T10:00:00Z");
        assertThat(get("/v1/shortages/{id}?asKnownAt=2026-11-18", id)).containsKey("shortage");
        assertThat(problem(404, "/v1/shortages/{id}", tables.uuid())).containsEntry("title", "Not found");
        assertThat(faults(problem(400, "/v1/shortages/1-1-1-1-1?asknownat=x"))).containsExactly("id", "asknownat");
    }
}
