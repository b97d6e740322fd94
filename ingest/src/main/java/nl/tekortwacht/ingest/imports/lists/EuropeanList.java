/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.List;
import nl.tekortwacht.ingest.imports.format.TableRow;

/**
 * The list of the European agency (EMA): a row per medicine with all its strengths and forms; no number, no company, no
 * start and no end, but the day of the last update.
 */
final class EuropeanList implements PublishedList {

    @Override
    public String format() {
        return "eu-ema";
    }

    @Override
    public String reads() {
        return "the European list of shortages, EMA (csv): medicines by name and notifications";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "medicine_name",
                "active_substance",
                "strength",
                "atc_code",
                "pharmaceutical_form",
                "shortage_start",
                "estimated_end",
                "last_updated",
                "status",
                "scraped_at");
    }

    @Override
    public boolean hasReasons() {
        return false;
    }

    @Override
    public boolean startsWhenLastHeard() {
        return true;
    }

    @Override
    public ListRow read(TableRow row) {
        String name = row.cell("medicine_name");
        return new ListRow(
                row,
                new ListRow.Numbers(name.isEmpty() ? null : NameNumber.of("EMA", name), "", null, null),
                Companies.unnamed("eu-ema", "EMA"),
                new ListRow.Described(
                        name,
                        row.cell("active_substance"),
                        row.cell("strength"),
                        row.cell("pharmaceutical_form"),
                        row.cell("atc_code")),
                new ListRow.Said(
                        row.cell("shortage_start"),
                        row.cell("estimated_end"),
                        row.cell("status"),
                        "",
                        row.cell("last_updated"),
                        row.cell("scraped_at"),
                        row.cell("status")));
    }
}
