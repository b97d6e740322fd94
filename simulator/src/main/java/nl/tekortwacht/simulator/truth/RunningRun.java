/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.supply.Extent;
import nl.tekortwacht.simulator.supply.Failure;
import nl.tekortwacht.simulator.supply.Mechanism;
import nl.tekortwacht.simulator.supply.ProductSupply;
import nl.tekortwacht.simulator.supply.Shelf;
import org.jspecify.annotations.Nullable;

/** A run while its days are being noted. */
final class RunningRun {

    private final ProductId product;
    private final LocalDate from;
    private final Extent extent;
    private final Set<PartyId> wholesalersOut = new TreeSet<>();
    private @Nullable LocalDate to;
    private @Nullable Failure failure;

    RunningRun(ProductId product, LocalDate from, Extent extent) {
        this.product = product;
        this.from = from;
        this.extent = extent;
    }

    Extent extent() {
        return extent;
    }

    void note(ProductSupply supply, Day day) {
        Failure now = supply.failure();
        if (failure == null && now != null && day.number() >= now.begins().number()) {
            failure = now;
        }
        for (Shelf shelf : supply.shelves()) {
            if (shelf.isStocked() && shelf.isOut()) {
                wholesalersOut.add(shelf.wholesaler().id());
            }
        }
    }

    void endOn(LocalDate day) {
        to = day;
    }

    TruthRun asTruth(Function<Failure, List<Report>> sentAbout) {
        Failure behind = failure;
        List<Report> sent = behind == null ? List.of() : sentAbout.apply(behind);
        return new TruthRun(
                product,
                from,
                to,
                extent,
                extent == Extent.NATIONWIDE,
                behind == null ? Cause.DISTRIBUTION : behind.cause(),
                behind != null && behind.mechanism() == Mechanism.CESSATION,
                List.copyOf(wholesalersOut),
                sent.stream().map(Announced::of).toList());
    }
}
