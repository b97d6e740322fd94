/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatisticsTest extends ApiTest {

    private void row(String definition, @Nullable String period, @Nullable String atc, long shortages) {
        tables.statistics(Outlook.statistics(definition, period, atc, shortages))
                .add();
    }

    /** Until the summer of 2026 one definition was in force, then another; every month has a row of either. */
    private void twoYears() {
        for (String definition : List.of("NATIONWIDE", "TWO_OF_FOUR")) {
            boolean first = definition.equals("NATIONWIDE");
            row(definition, null, null, first ? 30 : 5);
            row(definition, null, "J", first ? 12 : 2);
            row(definition, "2025", null, first ? 20 : 0);
            row(definition, "2026", null, first ? 10 : 5);
            row(definition, "2026", "J", first ? 4 : 2);
            row(definition, "2025-12", null, first ? 2 : 0);
            row(definition, "2026-06", null, first ? 3 : 1);
            row(definition, "2026-11", null, first ? 0 : 4);
        }
    }

    private static List<String> shown(Map<String, Object> page) {
        return list(page, "statistics").stream()
                .map(row -> row.get("period") + " " + row.get("atc") + " "
                        + object(row, "farmanco").get("shortages"))
                .toList();
    }

    @Test
    void withoutParametersEveryYearIsShownByTheDefinitionInUse() {
        twoYears();
        tables.dayCloses("2026-11-15");
        tables.overview("2026-11-15");

        Map<String, Object> page = get("/v1/statistics");

        assertThat(page)
                .containsEntry("today", "2026-11-15")
                .containsEntry("day", "2026-11-15")
                .containsEntry("computedAt", "2026-11-15T17:05:00Z")
                .containsEntry("definition", "TWO_OF_FOUR")
                .containsEntry("total", 2);
        assertThat(object(page, "basis")).containsEntry("solvedWithinDays", 70);
        assertThat(shown(page)).containsExactly("2025 null 0", "2026 null 5");
        assertThat(list(page, "statistics").getFirst().keySet())
                .containsExactly("definition", "period", "atc", "meldpunt", "farmanco", "eu", "reconciliation");
    }

    @Test
    void aPeriodIsShownAsAWholeOrSplit() {
        twoYears();

        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&period=all")))
                .containsExactly("null null 30");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&by=all"))).containsExactly("null null 30");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&period=2026")))
                .containsExactly("2026 null 10");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&period=2026&by=month")))
                .containsExactly("2026-06 null 3", "2026-11 null 0");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&period=all&by=month&pageSize=2")))
                .containsExactly("2025-12 null 2", "2026-06 null 3");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&period=2026-06")))
                .containsExactly("2026-06 null 3");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&period=2024")))
                .isEmpty();
    }

    @Test
    void classesAreShownOneByOne() {
        twoYears();

        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&atc=J"))).containsExactly("2026 J 4");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&atc=J&atc=all&by=all")))
                .containsExactly("null null 30", "null J 12");
    }

    @Test
    void rowsAreShownAsTheyWereKnownThen() {
        tables.statistics(Outlook.statistics("NATIONWIDE", "2026", null, 9))
                .with("known_from", Instant.parse("2026-11-14T17:05:00Z"))
                .with("known_to", Instant.parse("2026-11-15T17:05:00Z"))
                .add();
        row("NATIONWIDE", "2026", null, 10);

        assertThat(shown(get("/v1/statistics?period=2026&definition=NATIONWIDE")))
                .containsExactly("2026 null 10");
        assertThat(shown(get("/v1/statistics?definition=NATIONWIDE&asKnownAt=2026-11-14")))
                .containsExactly("2026 null 9");
        assertThat(get("/v1/statistics?asKnownAt=2026-11-13"))
                .containsEntry("definition", null)
                .containsEntry("day", null)
                .containsEntry("basis", null)
                .containsEntry("total", 0);
    }

    @Test
    void aDefinitionThatComesIntoForceLaterIsNotTakenYet() {
        tables.overview("2026-11-15");
        row("NATIONWIDE", "2026-11", null, 3);
        row("NEXT_YEARS", "2026-11", null, 0);
        row("NEXT_YEARS", "2027-01", null, 1);

        assertThat(get("/v1/statistics")).containsEntry("definition", "NATIONWIDE");
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(faults(problem(400, "/v1/statistics?definition=&period=26&by=week&atc=j&year=2026&page=x")))
                .containsExactlyInAnyOrder("definition", "period", "by", "atc", "year", "page");
        assertThat(problem(400, "/v1/statistics?period=2026-03&by=year").get("detail"))
                .hasToString("by: a month has no years");
        assertThat(faults(problem(400, "/v1/statistics?period=2026-13"))).containsExactly("period");
    }
}
