/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.supply.Extent;
import nl.tekortwacht.simulator.supply.Failure;
import nl.tekortwacht.simulator.supply.GroupSupply;
import nl.tekortwacht.simulator.supply.ProductSupply;

/** Keeps the truth while the supply lives through its days. */
public final class TruthLedger {

    private final List<GroupSupply> groups;
    private final LocalDate firstDay;
    private final Map<ProductId, RunningRun> running = new HashMap<>();
    private final List<RunningRun> ended = new ArrayList<>();
    private LocalDate upTo;

    /**
     * A ledger of these groups.
     *
     * @param firstDay the first day of reports; what ended before it is not kept
     */
    public TruthLedger(List<GroupSupply> groups, LocalDate firstDay) {
        this.groups = groups;
        this.firstDay = firstDay;
        this.upTo = firstDay.minusDays(1);
    }

    /** Notes how the day ended, for all products. */
    public void note(Day day) {
        upTo = day.date();
        for (GroupSupply group : groups) {
            group.members().forEach(supply -> note(supply, day));
        }
    }

    private void note(ProductSupply supply, Day day) {
        ProductId product = supply.product().id();
        RunningRun run = running.get(product);
        if (run != null && run.extent() != supply.extent()) {
            running.remove(product);
            run.endOn(day.date());
            if (day.date().isAfter(firstDay)) {
                ended.add(run);
            }
            run = null;
        }
        if (supply.extent() == Extent.AVAILABLE) {
            return;
        }
        if (run == null) {
            run = new RunningRun(product, day.date(), supply.extent());
            running.put(product, run);
        }
        run.note(supply, day);
    }

    /**
     * The truth so far.
     *
     * @param sentAbout what the holder sent about a failure
     */
    public Truth truth(Function<Failure, List<Report>> sentAbout) {
        List<TruthRun> runs = Stream.concat(ended.stream(), running.values().stream())
                .map(run -> run.asTruth(sentAbout))
                .sorted(Comparator.comparing(TruthRun::from).thenComparing(TruthRun::product))
                .toList();
        List<TruthFailure> failures = groups.stream()
                .flatMap(group -> group.members().stream())
                .flatMap(supply -> supply.failures().stream())
                .filter(failure -> failure.ends() > firstDay.toEpochDay())
                .map(failure -> asTruth(failure, sentAbout.apply(failure)))
                .sorted(Comparator.comparing(TruthFailure::foreseen).thenComparing(TruthFailure::product))
                .toList();
        return new Truth(upTo, runs, failures);
    }

    private static TruthFailure asTruth(Failure failure, List<Report> sent) {
        return new TruthFailure(
                failure.product().id(),
                failure.mechanism(),
                failure.cause(),
                failure.foreseen().date(),
                failure.begins().date(),
                failure.ends() == Failure.NEVER ? null : LocalDate.ofEpochDay(failure.ends()),
                failure.hasMaterialised(),
                sent.stream().map(Announced::of).toList());
    }
}
