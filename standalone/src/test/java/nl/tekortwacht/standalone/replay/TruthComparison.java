/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.simulator.truth.TruthRun;
import org.jspecify.annotations.Nullable;

/**
 * What was found, beside what was true.
 *
 * @param found pairs of a true run of 14 days or more and the shortage that shows it; null if none does
 * @param invented shortages that no true run explains
 */
record TruthComparison(List<Match> found, List<Shortage> invented, int claims) {

    static final int LONG_ENOUGH = 14;

    /**
     * A true run, and what was found of it.
     *
     * @param from its first day within the time of reports
     * @param day on which day of the run it was known; null if never
     */
    record Match(TruthRun truth, LocalDate from, @Nullable Integer day) {}

    /** One claim that a product is short: from a day, until a day (null = open), made on a day. */
    record Claim(
            Shortage shortage, LocalDate from, @Nullable LocalDate until, LocalDate madeOn) {

        boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
            return (otherUntil == null || from.isBefore(otherUntil)) && (until == null || otherFrom.isBefore(until));
        }
    }

    /** Compares the claims with the nationwide runs. */
    static TruthComparison of(List<Claim> claims, List<TruthRun> runs, LocalDate first, LocalDate last) {
        Map<ProductId, List<Claim>> byProduct = claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.shortage().product()));
        Map<ProductId, List<TruthRun>> truth =
                runs.stream().filter(TruthRun::nationwide).collect(Collectors.groupingBy(TruthRun::product));
        List<Match> found = new ArrayList<>();
        truth.forEach((product, ofProduct) -> ofProduct.forEach(run -> {
            LocalDate from = run.from().isBefore(first) ? first : run.from();
            LocalDate to = run.to() == null ? last.plusDays(1) : run.to();
            if (to.toEpochDay() - from.toEpochDay() >= LONG_ENOUGH) {
                Integer day = byProduct.getOrDefault(product, List.of()).stream()
                        .filter(claim -> claim.overlaps(from, run.to()))
                        // Of several claims the one that means this run: it begins nearest to it.
                        .min(Comparator.comparingLong(claim ->
                                Math.abs(claim.from().toEpochDay() - run.from().toEpochDay())))
                        .map(claim -> (int) (claim.madeOn().toEpochDay() - from.toEpochDay()) + 1)
                        .orElse(null);
                found.add(new Match(run, from, day));
            }
        }));
        List<Shortage> invented = claims.stream()
                .filter(claim -> truth.getOrDefault(claim.shortage().product(), List.of()).stream()
                        .noneMatch(run -> claim.overlaps(run.from(), run.to())))
                .map(Claim::shortage)
                .toList();
        return new TruthComparison(found, invented, claims.size());
    }

    double recall() {
        return found.stream().filter(match -> match.day() != null).count() / (double) found.size();
    }

    double precision() {
        return 1 - invented.size() / (double) claims;
    }

    /** How often it was known on which day of the run. */
    Map<Integer, Long> days() {
        return found.stream()
                .map(Match::day)
                .filter(day -> day != null)
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
    }

    /** Of the runs that began within the time of reports: on which day of them they were known, on average. */
    double meanDay() {
        return found.stream()
                .filter(match -> match.day() != null && match.truth().from().equals(match.from()))
                .mapToInt(match -> match.day() == null ? 0 : match.day())
                .average()
                .orElse(Double.NaN);
    }

    List<TruthRun> missed() {
        return found.stream()
                .filter(match -> match.day() == null)
                .map(Match::truth)
                .toList();
    }
}
