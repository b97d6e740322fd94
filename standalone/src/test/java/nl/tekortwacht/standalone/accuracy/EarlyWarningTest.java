/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.detection.supply.SupplyRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Early warnings over simulated years, against the truth. What counts as foreseeable, as a hit and as false is said in
 * docs/early-warning.md; the table there comes from here.
 */
class EarlyWarningTest {

    private static final SupplyRules RULES =
            SupplyRules.of(AssessmentRulesYaml.defaults().on(WatchedYear.FIRST_DAY));

    @Test
    void oneYear() {
        Score score = watched(1);

        score.print();
        assertThat(score.rule().foreseeable()).isPositive();
        assertThat(score.rule().ahead()).isPositive();
        assertThat(score.rule().trueWarnings()).isPositive();
    }

    @Test
    @Tag("slow")
    void twentyYears() {
        Score score = watched(20);

        score.print();
        assertThat(score.rule().ahead())
                .isGreaterThanOrEqualTo((long) Math.ceil(0.7 * score.rule().foreseeable()));
        assertThat(score.rule().falseWarnings())
                .isLessThanOrEqualTo(score.rule().trueWarnings());
        assertThat(score.rule().medianError()).isLessThanOrEqualTo(0.2);
        assertThat(score.secondsNamed()).isGreaterThanOrEqualTo((long) Math.ceil(0.7 * score.seconds()));
    }

    private static Score watched(int years) {
        List<Score> scores = LongStream.rangeClosed(1, years)
                .parallel()
                .mapToObj(seed -> Score.of(seed, RULES))
                .toList();
        return Score.sum(scores);
    }
}
