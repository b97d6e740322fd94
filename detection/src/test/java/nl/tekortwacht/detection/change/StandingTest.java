/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockBasis;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.detection.timeline.FindingVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which changes are told. */
class StandingTest {

    private static final ProductId PRODUCT = new ProductId("RVG:117142");
    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final UUID MONDAY = new UUID(0, 1);
    private static final UUID TUESDAY = new UUID(0, 2);
    private static final UUID WEDNESDAY = new UUID(0, 3);

    private final Standing standing = new Standing();

    @Test
    void theFirstReportBelowTheNormIsToldAndNotTheSecond() {
        Finding monday = stock(2, SafetyStockVerdict.COMPLIANT, null);
        Finding tuesday = stock(3, SafetyStockVerdict.BELOW, 3);
        Finding wednesday = stock(4, SafetyStockVerdict.BELOW, 3);

        assertThat(standing.take(List.of(opened(MONDAY, 0, monday)))).isEmpty();
        assertThat(standing.take(List.of(opened(TUESDAY, 1, tuesday))))
                .containsExactly(new Telling(TUESDAY, NOON.plusSeconds(1), monday, tuesday));
        assertThat(standing.take(List.of(opened(WEDNESDAY, 2, wednesday)))).isEmpty();
    }

    @Test
    void theEndOfABreachIsTold() {
        Finding below = stock(2, SafetyStockVerdict.BELOW, 2);
        Finding restored = stock(3, SafetyStockVerdict.COMPLIANT, null);
        standing.take(List.of(opened(MONDAY, 0, below)));

        assertThat(standing.take(List.of(opened(TUESDAY, 1, restored))))
                .containsExactly(new Telling(TUESDAY, NOON.plusSeconds(1), below, restored));
    }

    @Test
    void aLateReportOfAnEarlierDayIsNotNewsUnlessTheLatestChanges() {
        standing.take(List.of(opened(TUESDAY, 0, stock(3, SafetyStockVerdict.COMPLIANT, null))));

        assertThat(standing.take(List.of(opened(MONDAY, 1, stock(2, SafetyStockVerdict.BELOW, 2)))))
                .isEmpty();
    }

    @Test
    void aCorrectionOfTheSameDayIsToldOnce() {
        Finding wrong = stock(2, SafetyStockVerdict.BELOW, 2);
        Finding right = stock(2, SafetyStockVerdict.COMPLIANT, null);
        standing.take(List.of(opened(MONDAY, 0, wrong)));

        // The new finding takes the day before the old one is gone.
        List<Telling> told = standing.take(
                List.of(opened(TUESDAY, 1, right), new FindingVersion(MONDAY, NOON.plusSeconds(1), wrong, null)));

        assertThat(told).containsExactly(new Telling(TUESDAY, NOON.plusSeconds(1), wrong, right));
    }

    @Test
    void everyChangeOfAShortageIsTold() {
        Finding suspected = shortage(Phase.SUSPECTED, 3);
        Finding confirmed = shortage(Phase.CONFIRMED, 14);

        assertThat(standing.take(List.of(
                        opened(MONDAY, 0, suspected),
                        new FindingVersion(MONDAY, NOON.plusSeconds(1), suspected, confirmed),
                        new FindingVersion(MONDAY, NOON.plusSeconds(2), confirmed, null))))
                .containsExactly(
                        new Telling(MONDAY, NOON, null, suspected),
                        new Telling(MONDAY, NOON.plusSeconds(1), suspected, confirmed),
                        new Telling(MONDAY, NOON.plusSeconds(2), confirmed, null));
    }

    @Test
    void ofTwoTellingsOfThePastOnlyTheDifferenceIsTold() {
        Finding same = shortage(Phase.SUSPECTED, 3);
        Finding sameALittleLater = shortage(Phase.SUSPECTED, 4);
        Finding gone = shortage(Phase.CONFIRMED, 20);
        Finding come = shortage(Phase.RESOLVED, 20);
        Standing before = Standing.of(Map.of(MONDAY, same, TUESDAY, gone));
        Standing after = Standing.of(Map.of(MONDAY, sameALittleLater, WEDNESDAY, come));

        assertThat(before.differencesTo(after, id -> NOON))
                .containsExactlyInAnyOrder(
                        new Telling(TUESDAY, NOON, gone, null), new Telling(WEDNESDAY, NOON, null, come));
    }

    private static FindingVersion opened(UUID id, int second, Finding finding) {
        return new FindingVersion(id, NOON.plusSeconds(second), null, finding);
    }

    private static SafetyStockFinding stock(int day, SafetyStockVerdict verdict, @Nullable Integer breachSince) {
        LocalDate date = LocalDate.of(2026, 3, day);
        return new SafetyStockFinding(
                new PartyId("wholesaler:w1"),
                PRODUCT,
                date,
                new ReportId("r-" + day + verdict),
                verdict,
                null,
                10,
                null,
                null,
                null,
                null,
                breachSince == null ? null : LocalDate.of(2026, 3, breachSince),
                new SafetyStockBasis("test", List.of()));
    }

    private static Shortage shortage(Phase phase, long days) {
        LocalDate start = LocalDate.of(2026, 2, 1);
        return new Shortage(PRODUCT, phase, "NATIONWIDE", start, true, null, null, null, days, false, false, null);
    }
}
