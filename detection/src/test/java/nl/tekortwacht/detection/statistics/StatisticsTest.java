/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import static nl.tekortwacht.contracts.report.NotificationKind.CESSATION;
import static nl.tekortwacht.contracts.report.NotificationKind.INTERRUPTION;
import static nl.tekortwacht.contracts.report.NotificationKind.PLACED_ON_MARKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.statistics.CauseCount;
import nl.tekortwacht.contracts.statistics.CountryStatistics;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.EuropeanCounts;
import nl.tekortwacht.contracts.statistics.NotificationCounts;
import nl.tekortwacht.contracts.statistics.Reconciliation;
import nl.tekortwacht.contracts.statistics.Share;
import nl.tekortwacht.contracts.statistics.ShortageCounts;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.detection.history.GroupStory;
import nl.tekortwacht.detection.reference.AsKnownAt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The counts of a country of five products, by hand. */
class StatisticsTest {

    private static final String NATIONWIDE = "NATIONWIDE";

    /**
     * Product 1: announced in two versions, and short for 20 days. Product 2: announced and avoided. Product 3: short
     * without a word, for 100 days. Product 4: announced for ten days, and taken back another. Product 5: will stop.
     */
    private static GroupStory country() {
        return new GroupStory()
                .products(5)
                .announces(1, "2025-12-20", INTERRUPTION, "2026-03-10", "2026-04-10")
                .changes(1, "2026-01-20", "2026-03-12", "2026-04-10")
                .wholesalersHave(1, "2026-03-01", "2026-03-12", 500)
                .wholesalersHave(1, "2026-03-12", "2026-04-01", 0)
                .wholesalersHave(1, "2026-04-01", "2026-08-01", 500)
                .announces(2, "2026-01-02", INTERRUPTION, "2026-03-10", "2026-04-10")
                .wholesalersHave(2, "2026-03-01", "2026-08-01", 500)
                .wholesalersHave(3, "2026-03-01", "2026-03-20", 500)
                .wholesalersHave(3, "2026-03-20", "2026-06-28", 0)
                .wholesalersHave(3, "2026-06-28", "2026-08-01", 500)
                .announces(4, "2026-02-01", INTERRUPTION, "2026-04-01", "2026-04-11")
                .announces(4, "2026-02-02", INTERRUPTION, "2026-06-01", "2026-08-01")
                .takesBack(4, "2026-02-03")
                .announces(5, "2026-02-05", CESSATION, "2026-12-01", null)
                .announces(5, "2026-02-06", PLACED_ON_MARKET, "2025-02-01", null);
    }

    /** The worked example of docs/statistics.md. */
    @Test
    void theNumberOfNotificationsBecomesTheNumberOfShortagesStepByStep() {
        StatisticsRow row = row("2026-07-31", null, null);

        assertThat(row.reconciliation()).isEqualTo(new Reconciliation(6, 1, 5, 0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 2));
    }

    @Test
    void theMeldpuntCountsWhatWasNotified() {
        NotificationCounts meldpunt = row("2026-07-31", null, null).meldpunt();

        assertThat(meldpunt)
                .isEqualTo(new NotificationCounts(
                        6, 5, 4, 1, 5, 1, 2, 1, 1, 2, 1, List.of(new CauseCount(Cause.RAW_MATERIAL, 4))));
    }

    @Test
    void farmancoCountsWhatWasShort() {
        ShortageCounts farmanco = row("2026-07-31", null, null).farmanco();

        assertThat(farmanco.shortages()).isEqualTo(2);
        assertThat(farmanco.products()).isEqualTo(2);
        assertThat(farmanco.running()).isZero();
        assertThat(farmanco.days()).isEqualTo(new DayFigures(2, new BigDecimal("60.000"), new BigDecimal("60.000")));
        assertThat(farmanco.solvedInTime()).isEqualTo(new Share(2, 1, new BigDecimal("0.500")));
        assertThat(farmanco.withAlternative()).isEqualTo(new Share(2, 2, new BigDecimal("1.000")));
        assertThat(farmanco.causes()).containsExactly(new CauseCount(Cause.RAW_MATERIAL, 1), new CauseCount(null, 1));
    }

    @Test
    void whileItRunsAShortageHasNoLengthAndItIsTooEarlyToSayWhetherItIsSolvedInTime() {
        ShortageCounts farmanco = row("2026-05-28", null, null).farmanco();

        assertThat(farmanco.running()).isEqualTo(1);
        assertThat(farmanco.days().n()).isEqualTo(1);
        assertThat(farmanco.solvedInTime()).isEqualTo(new Share(1, 1, new BigDecimal("1.000")));
        assertThat(row("2026-05-29", null, null).farmanco().solvedInTime())
                .isEqualTo(new Share(2, 1, new BigDecimal("0.500")));
    }

    @Test
    void theEuropeanDefinitionCountsWhatIsAnticipatedAndAnyLength() {
        assertThat(row("2026-03-14", null, null).farmanco().shortages()).isZero();
        assertThat(row("2026-03-14", null, null).eu()).isEqualTo(new EuropeanCounts(1, 3, 4));
        assertThat(row("2026-07-31", null, null).eu()).isEqualTo(new EuropeanCounts(2, 1, 3));
    }

    @Test
    void aPeriodAndAClassCountTheirPart() {
        assertThat(row("2026-07-31", "2025", null).meldpunt().notifications()).isEqualTo(1);
        assertThat(row("2026-07-31", "2026", null).meldpunt().notifications()).isEqualTo(5);
        assertThat(row("2026-07-31", "2026-03", null).farmanco().shortages()).isEqualTo(2);
        assertThat(row("2026-07-31", "2026-03", "J01C").farmanco().shortages()).isEqualTo(2);
        assertThat(row("2026-07-31", null, "C").farmanco().shortages()).isZero();
    }

    @Test
    void publishedAreTheWholeYearsMonthsAndClasses() {
        CountryStatistics published = statistics("2026-07-31").published(List.of(NATIONWIDE));

        assertThat(published.rows())
                .filteredOn(row -> row.atc() == null)
                .extracting(StatisticsRow::period)
                .containsExactly(
                        null, "2025", "2026", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-06",
                        "2026-12");
        assertThat(published.rows())
                .filteredOn(row -> row.atc() != null)
                .extracting(row -> row.atc() + " " + row.period())
                .containsExactly("J null", "J 2025", "J 2026", "J01C null", "J01C 2025", "J01C 2026");
    }

    private static StatisticsRow row(String day, @Nullable String period, @Nullable String atc) {
        return statistics(day).row(new Slice(NATIONWIDE, period, atc == null ? null : new AtcCode(atc)));
    }

    private static Statistics statistics(String day) {
        GroupStory story = country();
        AsKnownAt known = story.known(day);
        return new Statistics(
                story.histories(day).stream().map(ProductCounts::of).toList(),
                new GroupAlternatives(known, story.available(day)),
                known.today(),
                StatisticsBasis.published());
    }
}
