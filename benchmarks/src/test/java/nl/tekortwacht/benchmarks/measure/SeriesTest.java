/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(new Series(List.of(900.0, 100.0, 300.0)).median()).isEqualTo(300);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void theSpreadIsFromTheLowestToTheHighestAsAPartOfTheMedian() {
        Series series = new Series(List.of(110.0, 90.0, 100.0));

        assertThat(series.lowest()).isEqualTo(90);
        assertThat(series.highest()).isEqualTo(110);
        assertThat(series.spread()).isCloseTo(0.2, within(1e-9));
        assertThat(new Series(List.of(7.0)).spread()).isZero();
    }

    @Test
    void aSeriesHasValuesAboveZero() {
        assertThatThrownBy(() -> new Series(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series(List.of(1.0, 0.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Series(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }
}
