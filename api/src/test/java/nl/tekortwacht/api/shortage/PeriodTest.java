/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static Shortage shortage(String start, @Nullable String end) {
        return new Shortage(
                new ProductId("RVG:1"),
                Phase.CONFIRMED,
                "NATIONWIDE",
                LocalDate.parse(start),
                true,
                end == null ? null : LocalDate.parse(end),
                null,
                null,
                1L,
                false,
                false,
                null);
    }

    private static Period period(String first, String last, boolean capped) {
        return new Period(LocalDate.parse(first), LocalDate.parse(last), capped);
    }

    @Test
    void theEvidenceBeginsTwoWeeksBeforeAndEndsWithTheShortageOrToday() {
        assertThat(Period.of(shortage("2026-11-01", null), TODAY)).isEqualTo(period("2026-10-18", "2026-11-20", false));
        assertThat(Period.of(shortage("2026-11-01", "2026-11-10"), TODAY))
                .isEqualTo(period("2026-10-18", "2026-11-10", false));
        assertThat(Period.of(shortage("2026-11-01", "2027-01-01"), TODAY))
                .isEqualTo(period("2026-10-18", "2026-11-20", false));
        assertThat(Period.of(shortage("2026-11-01", null), null)).isEqualTo(period("2026-10-18", "2026-11-01", false));
    }

    @Test
    void ofAVeryLongShortageTheLastDaysAreShown() {
        assertThat(Period.of(shortage("2020-01-01", null), TODAY)).isEqualTo(period("2025-07-09", "2026-11-20", true));
    }
}
