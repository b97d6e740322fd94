/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.warning.Cascade.Member;
import org.junit.jupiter.api.Test;

/** A product of 100 units a day falls away. */
class CascadeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final LocalDate MUCH_LATER = DAY.plusDays(200);
    private static final Member LARGE = new Member(new ProductId("RVG:1"), new BigDecimal(9_000), new BigDecimal(75));
    private static final Member SMALL = new Member(new ProductId("RVG:2"), new BigDecimal(500), new BigDecimal(25));

    @Test
    void demandMovesOverByShareAndTheThinnestStockGoesFirst() {
        // 25 a day come to the small one: 20 days. All 125 of it then move to the large one, which has 9,000 - 20 x 75.
        assertThat(Cascade.of(new BigDecimal(100), List.of(LARGE, SMALL), DAY, MUCH_LATER))
                .containsExactly(
                        new RunsOut(SMALL.product(), new BigDecimal("50.000"), DAY.plusDays(20)),
                        new RunsOut(LARGE.product(), new BigDecimal("200.000"), DAY.plusDays(80)));
    }

    @Test
    void whatLastsUntilTheEndDoesNotCount() {
        assertThat(Cascade.of(new BigDecimal(100), List.of(LARGE, SMALL), DAY, DAY.plusDays(20)))
                .isEmpty();
    }

    @Test
    void withoutAlternativesNothingFollows() {
        assertThat(Cascade.of(new BigDecimal(100), List.of(), DAY, MUCH_LATER)).isEmpty();
    }
}
