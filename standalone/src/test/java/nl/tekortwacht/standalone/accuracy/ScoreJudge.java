/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.simulator.supply.Mechanism;
import nl.tekortwacht.simulator.truth.Truth;
import nl.tekortwacht.simulator.truth.TruthFailure;
import nl.tekortwacht.simulator.truth.TruthRun;
import org.jspecify.annotations.Nullable;

/** Compares the warnings of a year with the truth. */
record ScoreJudge(WarningLog log, Truth truth, Map<ProductId, List<TruthRun>> runs) {

    private static final int AHEAD_DAYS = 14;
    private static final int LEARNING_DAYS = 45;
    private static final int TAIL_DAYS = 60;
    private static final int GRACE_DAYS = 7;
    private static final int SECOND_WITHIN_DAYS = 120;
    /** What reports can show coming; a recall comes over night, and rationed products do not run out. */
    private static final Set<Mechanism> SUPPLY_SIDE =
            Set.of(Mechanism.NO_PRODUCTION, Mechanism.DEMAND_SURGE, Mechanism.NO_DELIVERY, Mechanism.CESSATION);

    ScoreJudge(WarningLog log, Truth truth) {
        this(
                log,
                truth,
                truth.runs().stream().filter(TruthRun::nationwide).collect(Collectors.groupingBy(TruthRun::product)));
    }

    Score score() {
        List<TruthRun> seconds = second();
        return new Score(
                side(log.byRule()),
                side(log.naive()),
                seconds.size(),
                seconds.stream().filter(this::wasNamed).count(),
                log.named().size(),
                log.named().stream().filter(this::ranOut).count());
    }

    private Score.Side side(Map<ProductId, List<WarningLog.Warning>> warnings) {
        List<TruthRun> foreseeable = all().filter(this::isForeseeable).toList();
        long ahead = foreseeable.stream()
                .filter(run -> warnings.getOrDefault(run.product(), List.of()).stream()
                        .anyMatch(warning -> warning.stoodOn(run.from().minusDays(AHEAD_DAYS))))
                .count();
        long hits = 0;
        long misses = 0;
        List<Double> errors = new ArrayList<>();
        for (Map.Entry<ProductId, List<WarningLog.Warning>> ofProduct : warnings.entrySet()) {
            for (WarningLog.Warning warning : ofProduct.getValue()) {
                if (!isInside(warning.raised())) {
                    continue;
                }
                TruthRun run = followedBy(ofProduct.getKey(), warning);
                if (run == null) {
                    misses++;
                } else {
                    hits++;
                    error(warning, run, errors);
                }
            }
        }
        return new Score.Side(foreseeable.size(), ahead, hits, misses, errors);
    }

    private static void error(WarningLog.Warning warning, TruthRun run, List<Double> errors) {
        double remaining = run.from().toEpochDay() - warning.raised().toEpochDay();
        if (remaining >= GRACE_DAYS) {
            errors.add(Math.abs(warning.runsOut().toEpochDay() - run.from().toEpochDay()) / remaining);
        }
    }

    private Stream<TruthRun> all() {
        return runs.values().stream().flatMap(List::stream);
    }

    private boolean isInside(LocalDate day) {
        return !day.isBefore(WatchedYear.FIRST_DAY.plusDays(LEARNING_DAYS))
                && !day.isAfter(truth.upTo().minusDays(TAIL_DAYS));
    }

    private @Nullable TruthRun followedBy(ProductId product, WarningLog.Warning warning) {
        LocalDate until = warning.until(truth.upTo()).plusDays(GRACE_DAYS);
        return runs.getOrDefault(product, List.of()).stream()
                .filter(run ->
                        run.from().isAfter(warning.raised()) && !run.from().isAfter(until))
                .findFirst()
                .orElse(null);
    }

    /** Of at least 14 days, on the supply side, and by then announced or visible in the holder's own counts. */
    private boolean isForeseeable(TruthRun run) {
        LocalDate then = run.from().minusDays(AHEAD_DAYS);
        TruthFailure failure = failure(run);
        if (failure == null
                || run.from().isBefore(WatchedYear.FIRST_DAY.plusDays(LEARNING_DAYS))
                || run.days(truth.upTo()) < AHEAD_DAYS
                || !SUPPLY_SIDE.contains(failure.mechanism())) {
            return false;
        }
        boolean announced = failure.announced().stream()
                .anyMatch(sent -> !BusinessDays.dayOf(sent.receivedAt()).isAfter(then));
        // A holder that cannot deliver what it has shows a full stock.
        return announced || (failure.mechanism() != Mechanism.NO_DELIVERY && log.holderSpoke(run.product(), then));
    }

    private @Nullable TruthFailure failure(TruthRun run) {
        return truth.failures().stream()
                .filter(failure -> failure.product().equals(run.product())
                        && !failure.begins().isAfter(run.from())
                        && (failure.ends() == null || !failure.ends().isBefore(run.from())))
                .findFirst()
                .orElse(null);
    }

    /** Runs without a failure of their own, that began while or soon after another product of the group was out. */
    private List<TruthRun> second() {
        return all().filter(run -> !run.from().isBefore(WatchedYear.FIRST_DAY.plusDays(LEARNING_DAYS)))
                .filter(run -> {
                    TruthFailure failure = failure(run);
                    return failure == null || failure.mechanism() == Mechanism.OVERFLOW;
                })
                .filter(run -> all().anyMatch(first -> isFirstOf(first, run)))
                .toList();
    }

    private boolean isFirstOf(TruthRun first, TruthRun run) {
        LocalDate end = first.to();
        return !first.product().equals(run.product())
                && log.areOneGroup(first.product(), run.product())
                && first.from().isBefore(run.from())
                && (end == null || !end.isBefore(run.from().minusDays(AHEAD_DAYS)));
    }

    private boolean wasNamed(TruthRun run) {
        return log.wasNamed(run.product(), run.from().minusDays(SECOND_WITHIN_DAYS), run.from());
    }

    private boolean ranOut(WarningLog.Named named) {
        return runs.getOrDefault(named.product(), List.of()).stream()
                .anyMatch(run -> run.from().isAfter(named.day())
                        && run.from().isBefore(named.day().plusDays(SECOND_WITHIN_DAYS)));
    }
}
