/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.standalone.SharedData;
import nl.tekortwacht.standalone.accuracy.MadeDemand.Shape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How far the estimate of demand is from what is asked in the four weeks after, beside deliveries of 12 months by 365.
 * The tables of docs/early-warning.md come from here.
 */
@Tag("slow")
class DemandErrorTest {

    private static final SupplyRules RULES =
            SupplyRules.of(AssessmentRulesYaml.defaults().on(WatchedYear.FIRST_DAY));
    private static final long SEED = 1;

    @Test
    void onMadeDemand() {
        DemandScore score = MadeDemand.score(SEED, RULES);

        score.print("Made demand, seed " + SEED);
        for (Shape shape : List.of(Shape.GROWTH, Shape.STEP, Shape.WAS_OUT)) {
            assertThat(score.rule(shape.words()).median())
                    .as(shape.words())
                    .isLessThan(score.naive(shape.words()).median() / 2);
        }
        // A season is not followed, and a promotion not foreseen: as good as the mean of the year, and no better.
        for (Shape shape : List.of(Shape.STEADY, Shape.PROMOTIONS, Shape.SEASON, Shape.STRONG_SEASON)) {
            assertThat(score.rule(shape.words()).median())
                    .as(shape.words())
                    .isLessThan(score.naive(shape.words()).median() + 0.01);
        }
        assertThat(score.rule(Shape.ZERO_WEEKS.words()).median())
                .isLessThan(score.naive(Shape.ZERO_WEEKS.words()).median() + 0.05);
    }

    @Test
    void onASimulatedYear() {
        DemandScore score = DemandLog.scoreOf(SEED, RULES);

        score.print("Simulated year, seed " + SEED);
        check(score);
    }

    @Test
    void onTwentySimulatedYears() {
        List<DemandScore> years = LongStream.rangeClosed(1, 20)
                .parallel()
                .mapToObj(seed -> DemandLog.scoreOf(seed, RULES))
                .toList();
        DemandScore score = new DemandScore(DemandLog.CLASSES);
        years.forEach(score::addAll);

        score.print("Simulated years, seeds 1 to 20");
        check(score);
    }

    /** Better where the mean of the year misleads; elsewhere a little worse, for the last weeks are noise too. */
    private static void check(DemandScore score) {
        for (String name : List.of(DemandLog.ZERO_WEEKS, DemandLog.IN_SURGE, DemandLog.OUT)) {
            assertThat(score.rule(name).median())
                    .as(name)
                    .isLessThan(0.75 * score.naive(name).median());
        }
        for (String name : List.of(DemandLog.NORMAL, DemandLog.SEASONAL, DemandLog.AFTER_SURGE)) {
            assertThat(score.rule(name).median())
                    .as(name)
                    .isLessThan(score.naive(name).median() + 0.03);
        }
        assertThat(score.rule(DemandLog.NORMAL).median()).isLessThan(0.05);
        assertThat(score.inside(DemandLog.NORMAL)).isGreaterThan(0.6);
    }

    @Test
    void onTheRealLedger() throws IOException {
        DemandScore score = LedgerDemand.score(SharedData.file("stock-ledger/ledger-2016-2017.csv"), RULES);

        score.print("The real ledger");
        for (String name : LedgerDemand.CLASSES) {
            assertThat(score.rule(name).median())
                    .as(name)
                    .isLessThan(score.naive(name).median() + 0.1);
        }
    }
}
