/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.tekortwacht.contracts.record.Deviation;
import nl.tekortwacht.contracts.statistics.DayFigures;
import nl.tekortwacht.contracts.statistics.Share;
import org.junit.jupiter.api.Test;

/** Figures as a reader with a pocket calculator gets them. */
class FiguresTest {

    @Test
    void ofThreeLengthsTheMiddleOneIsTheMedian() {
        assertThat(Figures.ofDays(List.of(20L, 100L, 30L)))
                .isEqualTo(new DayFigures(3, new BigDecimal("50.000"), new BigDecimal("30.000")));
    }

    @Test
    void ofFourTheMedianLiesHalfWayBetweenTheTwoInTheMiddle() {
        assertThat(Figures.ofDays(List.of(20L, 25L, 30L, 100L)))
                .isEqualTo(new DayFigures(4, new BigDecimal("43.750"), new BigDecimal("27.500")));
    }

    @Test
    void biasTellsTheDirectionAndSpreadHowFarTheyLieApart() {
        assertThat(Figures.deviation(List.of(0L, 10L, 20L)))
                .isEqualTo(new Deviation(3, new BigDecimal("10.000"), new BigDecimal("6.667")));
        assertThat(Figures.deviation(List.of(-4L, -4L)))
                .isEqualTo(new Deviation(2, new BigDecimal("-4.000"), new BigDecimal("0.000")));
    }

    @Test
    void aShareIsRoundedHalfUp() {
        assertThat(Figures.share(8, 1)).isEqualTo(new Share(8, 1, new BigDecimal("0.125")));
        assertThat(Figures.share(16, 1)).isEqualTo(new Share(16, 1, new BigDecimal("0.063")));
    }

    @Test
    void ofNothingThereIsNoFigure() {
        assertThat(Figures.ofDays(List.of())).isEqualTo(new DayFigures(0, null, null));
        assertThat(Figures.deviation(List.of())).isEqualTo(new Deviation(0, null, null));
        assertThat(Figures.share(0, 0)).isEqualTo(new Share(0, 0, null));
    }
}
