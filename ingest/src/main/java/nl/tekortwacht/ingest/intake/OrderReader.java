/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.LocalDate;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an order line. */
final class OrderReader {

    private final Registry registry;
    private final Identifiers identifiers;

    OrderReader(Registry registry, Identifiers identifiers) {
        this.registry = registry;
        this.identifiers = identifiers;
    }

    @Nullable
    Report read(Reading line, Header header) {
        line.fields.require("date");
        line.fields.require("ordered");
        line.fields.require("delivered");
        LocalDate date = line.dayThatCame("date");
        Long ordered = ordered(line, header);
        Long delivered = line.units("delivered", header.unitsPerPack());
        if (ordered != null && delivered != null && delivered > ordered) {
            line.faults.add("delivered", "delivered must not be more than ordered: " + delivered + " > " + ordered);
        }
        String supplier = supplier(line);
        Header.Complete complete = header.complete(line.receipt);
        if (complete == null || date == null || ordered == null || delivered == null) {
            return null;
        }
        return new OrderReport(
                complete.reportId(),
                complete.reporter(),
                complete.product(),
                complete.receivedAt(),
                complete.replaces(),
                date,
                ordered,
                delivered,
                supplier);
    }

    private static @Nullable Long ordered(Reading line, Header header) {
        Long ordered = line.units("ordered", header.unitsPerPack());
        if (ordered != null && ordered == 0) {
            line.faults.add("ordered", "ordered must be more than 0");
            return null;
        }
        return ordered;
    }

    private @Nullable String supplier(Reading line) {
        String supplier = line.fields.text("supplier");
        if (supplier != null && !isKnown(line, supplier)) {
            line.warn("supplier", "the supplier is not in the registry; the line was kept");
        }
        return supplier;
    }

    private boolean isKnown(Reading line, String supplier) {
        return identifiers
                .partyIfAny(supplier)
                .map(party -> registry.knows(party, line.receipt.day(), line.receipt.knownAt()))
                .orElse(false);
    }
}
