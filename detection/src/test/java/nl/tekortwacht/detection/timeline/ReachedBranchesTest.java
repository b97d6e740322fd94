/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.detection.availability.DayRecord;
import nl.tekortwacht.detection.availability.DayVerdict;
import org.junit.jupiter.api.Test;

/** Shows how often the random products reach each branch of the rules, and that they reach all. */
class ReachedBranchesTest {

    @Test
    void theSeedsReachEveryBranch() {
        Map<String, Integer> reached = new TreeMap<>();
        ProductTimelinePropertyTest.seeds().forEach(seed -> {
            RandomProduct product = new RandomProduct(seed);
            ProductTimeline timeline =
                    ProductTimelinePropertyTest.incremental(product, product.reports(), product.wellAfterwards());
            TimelineChanges changes = timeline.drain(LocalDate.MIN);
            changes.days().forEach(day -> count(reached, dayBranches(day.record())));
            changes.findings().stream()
                    .map(FindingVersion::current)
                    .filter(java.util.Objects::nonNull)
                    .forEach(finding -> count(reached, findingBranches(finding)));
        });
        reached.forEach((branch, times) -> System.out.printf("%-45s %,8d%n", branch, times));

        for (Phase phase : Phase.values()) {
            assertThat(reached).containsKey("phase " + phase);
        }
        for (DayVerdict verdict : DayVerdict.values()) {
            assertThat(reached).containsKey("day " + verdict);
        }
        assertThat(reached)
                .containsKeys(
                        "day UNAVAILABLE, by wholesalers",
                        "day UNAVAILABLE, by pharmacies",
                        "day UNAVAILABLE, contradicted by pharmacies served",
                        "day LIMITED, by wholesalers",
                        "day LIMITED, by pharmacies",
                        "day LIMITED, contradicted by pharmacies failed",
                        "day AVAILABLE, by wholesalers",
                        "day AVAILABLE, by pharmacies only",
                        "day AVAILABLE, contradicts an announcement",
                        "episode, start known",
                        "episode, start not known",
                        "shortage unreported",
                        "shortage in conflict",
                        "announcement in conflict",
                        "episode with announcement",
                        "late STANDING",
                        "late MOVED",
                        "late WITHDRAWN",
                        "breach running through RELEASED");
        for (var verdict : SafetyStockVerdict.values()) {
            assertThat(reached).containsKey("stock " + verdict);
        }
        for (var reason : SafetyStockReason.values()) {
            if (reason != SafetyStockReason.NO_NORM_IN_FORCE) {
                assertThat(reached).containsKey("stock reason " + reason);
            }
        }
    }

    private static void count(Map<String, Integer> reached, List<String> branches) {
        branches.forEach(branch -> reached.merge(branch, 1, Integer::sum));
    }

    private static List<String> dayBranches(DayRecord day) {
        List<String> branches = new ArrayList<>(List.of("day " + day.verdict()));
        boolean enoughKnown = day.wholesalersIn() + day.wholesalersOut() >= day.wholesalersNeeded();
        boolean manyFailed = day.pharmaciesFailed() >= day.pharmaciesNeeded();
        switch (day.verdict()) {
            case UNAVAILABLE -> {
                branches.add("day UNAVAILABLE, by " + (enoughKnown ? "wholesalers" : "pharmacies"));
                if (day.conflict()) {
                    branches.add("day UNAVAILABLE, contradicted by pharmacies served");
                }
            }
            case LIMITED -> {
                branches.add("day LIMITED, by " + (manyFailed ? "pharmacies" : "wholesalers"));
                if (day.conflict()) {
                    branches.add("day LIMITED, contradicted by pharmacies failed");
                }
            }
            case AVAILABLE -> {
                branches.add("day AVAILABLE, by " + (day.wholesalersIn() > 0 ? "wholesalers" : "pharmacies only"));
                if (day.conflict()) {
                    branches.add("day AVAILABLE, contradicts an announcement");
                }
            }
            case UNKNOWN -> {}
        }
        return branches;
    }

    private static List<String> findingBranches(Finding finding) {
        List<String> branches = new ArrayList<>();
        switch (finding) {
            case Shortage shortage -> {
                branches.add("phase " + shortage.phase());
                if (shortage.hasEpisode()) {
                    branches.add(
                            "episode, start " + (Boolean.TRUE.equals(shortage.startKnown()) ? "known" : "not known"));
                }
                if (shortage.unreported()) {
                    branches.add("shortage unreported");
                }
                if (shortage.conflict()) {
                    branches.add((shortage.hasEpisode() ? "shortage" : "announcement") + " in conflict");
                }
                if (shortage.hasEpisode() && shortage.announcement() != null) {
                    branches.add("episode with announcement");
                }
            }
            case Assessment assessment -> throw new IllegalArgumentException("no finding of one product");
            case AtRisk warning -> throw new IllegalArgumentException("no finding of one product");
            case SafetyStockFinding stock -> {
                branches.add("stock " + stock.verdict());
                if (stock.reason() != null) {
                    branches.add("stock reason " + stock.reason());
                }
                if (stock.verdict() == SafetyStockVerdict.RELEASED && stock.breachSince() != null) {
                    branches.add("breach running through RELEASED");
                }
            }
            case LateNotice late -> branches.add("late " + late.status());
        }
        return branches;
    }
}
