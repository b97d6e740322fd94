/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.statistics.Share;
import nl.tekortwacht.contracts.statistics.ShortageCounts;
import nl.tekortwacht.contracts.statistics.StatisticsBasis;
import nl.tekortwacht.detection.figures.Figures;
import org.jspecify.annotations.Nullable;

/** Counts confirmed shortages. */
final class ShortageCounter {

    private final Alternatives alternatives;
    private final LocalDate today;
    private final int solvedWithin;

    ShortageCounter(Alternatives alternatives, LocalDate today, StatisticsBasis basis) {
        this.alternatives = alternatives;
        this.today = today;
        this.solvedWithin = basis.solvedWithinDays();
    }

    ShortageCounts counts(List<Shortage> confirmed) {
        List<@Nullable Cause> causes = new ArrayList<>();
        confirmed.forEach(shortage -> causes.add(causeOf(shortage)));
        return new ShortageCounts(
                confirmed.size(),
                confirmed.stream().map(Shortage::product).distinct().count(),
                confirmed.stream()
                        .filter(shortage -> shortage.end() == null && shortage.lastKnown() == null)
                        .count(),
                confirmed.stream()
                        .filter(shortage -> shortage.lastKnown() != null)
                        .count(),
                Figures.ofDays(confirmed.stream()
                        .filter(shortage -> shortage.end() != null)
                        .map(ShortageCounter::days)
                        .toList()),
                solvedInTime(confirmed),
                withAlternative(confirmed),
                Causes.count(causes));
    }

    /** Only of shortages that began long enough ago, or those solved quickly would count too early and the others not. */
    private Share solvedInTime(List<Shortage> confirmed) {
        List<Shortage> tellable = confirmed.stream()
                .filter(shortage -> shortage.lastKnown() == null
                        && today.toEpochDay() - shortage.start().toEpochDay() >= solvedWithin)
                .toList();
        long solved = tellable.stream()
                .filter(shortage -> shortage.end() != null && days(shortage) <= solvedWithin)
                .count();
        return Figures.share(tellable.size(), solved);
    }

    private Share withAlternative(List<Shortage> confirmed) {
        List<Boolean> inGroups = confirmed.stream()
                .map(shortage -> alternatives.available(shortage.product(), shortage.start()))
                .flatMap(Optional::stream)
                .toList();
        return Figures.share(
                inGroups.size(), inGroups.stream().filter(found -> found).count());
    }

    private static long days(Shortage shortage) {
        return Objects.requireNonNull(shortage.days());
    }

    private static @Nullable Cause causeOf(Shortage shortage) {
        Announced announced = shortage.announcement();
        return announced == null ? null : announced.cause();
    }
}
