/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.supply.Failure;
import nl.tekortwacht.simulator.supply.ProductSupply;
import org.jspecify.annotations.Nullable;

/** The holder's notifications about one product: a dossier per failure. */
final class HolderDesk {

    private final ProductSupply supply;
    private final Temper temper;
    private final Habits habits;
    private final Dice dice;
    private final Consumer<Report> out;
    private final List<Dossier> dossiers = new ArrayList<>();
    private @Nullable Failure lastSeen;

    HolderDesk(ProductSupply supply, Habits habits, Dice dice, Consumer<Report> out) {
        this.supply = supply;
        this.temper = Temper.of(dice);
        this.habits = habits;
        this.dice = dice;
        this.out = out;
    }

    void work(Day day) {
        Failure failure = supply.failure();
        if (failure != null && failure != lastSeen) {
            lastSeen = failure;
            dossiers.add(new Dossier(supply, failure, temper, habits, dice, out));
        }
        for (Dossier dossier : dossiers) {
            dossier.work(day);
        }
    }

    /** The day on which the holder says it will deliver again; null if it does not say. */
    @Nullable
    LocalDate expectedBack() {
        return dossiers.isEmpty() ? null : dossiers.getLast().expectedBack();
    }

    /** What was sent about matters that are not closed. */
    List<Report> open() {
        return dossiers.stream()
                .filter(dossier -> !dossier.isClosed())
                .flatMap(dossier -> dossier.sent().stream())
                .toList();
    }

    /** What was sent about the failure, the earliest first. */
    List<Report> about(Failure failure) {
        return dossiers.stream()
                .filter(dossier -> dossier.failure() == failure)
                .flatMap(dossier -> dossier.sent().stream())
                .toList();
    }
}
