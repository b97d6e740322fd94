/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.line.Faults;
import nl.tekortwacht.ingest.line.LineFields;
import org.jspecify.annotations.Nullable;

/** One line while it is read: its fields, what is known of its receipt, and what was found so far. */
final class Reading {

    final LineFields fields;
    final Faults faults;
    final @Nullable ReportType type;
    final Receipt receipt;
    private final List<Fault> warnings = new ArrayList<>(0);
    private final DateLimits limits;

    Reading(LineFields fields, Faults faults, @Nullable ReportType type, Receipt receipt, DateLimits limits) {
        this.fields = fields;
        this.faults = faults;
        this.type = type;
        this.receipt = receipt;
        this.limits = limits;
    }

    void warn(String field, String reason) {
        warnings.add(new Fault(field, reason));
    }

    List<Fault> warnings() {
        return warnings.isEmpty() ? List.of() : List.copyOf(warnings);
    }

    /** A day within the limits that the rules set. */
    @Nullable
    LocalDate day(String name) {
        LocalDate day = fields.day(name);
        if (day == null || receipt.at() == null) {
            return day;
        }
        DateLimits.Range range = limits.on(receipt);
        if (day.isBefore(range.earliest())) {
            faults.add(name, name + " " + day + " is out of range: no day before " + range.earliest() + " is taken");
            return null;
        }
        if (day.isAfter(range.latest())) {
            faults.add(name, name + " " + day + " is out of range: no day after " + range.latest() + " is taken");
            return null;
        }
        return day;
    }

    /** The day that a stock or order line is about; it must have come. */
    @Nullable
    LocalDate dayThatCame(String name) {
        LocalDate lastDay = receipt.lastDay();
        LocalDate given = fields.dayIfAny(name);
        if (given != null && lastDay != null && given.isAfter(lastDay)) {
            faults.add(name, name + " " + given + " had not come yet: the last day that can be reported is " + lastDay);
            return null;
        }
        return day(name);
    }

    /** A quantity in units, from one in packs of {@code unitsPerPack}. */
    @Nullable
    Long units(String name, long unitsPerPack) {
        Long quantity = fields.wholeNumber(name);
        if (quantity != null && quantity > (LineFields.QUANTITY_LIMIT - 1) / unitsPerPack) {
            faults.add(
                    name,
                    name + " is out of range: " + quantity + " packs of " + unitsPerPack + " are 2^53 units or more");
            return null;
        }
        return quantity == null ? null : quantity * unitsPerPack;
    }
}
