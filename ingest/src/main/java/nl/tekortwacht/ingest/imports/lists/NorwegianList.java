/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.imports.format.TableRow;

/** The list of the Norwegian agency (DMP): a row per pack, which only its name tells; no number and no company. */
final class NorwegianList implements PublishedList {

    @Override
    public String format() {
        return "no-dmp";
    }

    @Override
    public String reads() {
        return "the Norwegian list of shortages, DMP (csv): products by name and notifications";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "medicine_name",
                "active_substance",
                "strength",
                "atc_code",
                "shortage_start",
                "estimated_end",
                "status",
                "notes",
                "scraped_at");
    }

    @Override
    public boolean hasReasons() {
        return false;
    }

    @Override
    public ListRow read(TableRow row) {
        String name = row.cell("medicine_name");
        return new ListRow(
                row,
                new ListRow.Numbers(name.isEmpty() ? null : NameNumber.of("NO-DMP", name), "", null, null),
                Companies.unnamed("no-dmp", "DMP"),
                new ListRow.Described(
                        name, row.cell("active_substance"), row.cell("strength"), "", row.cell("atc_code")),
                new ListRow.Said(
                        row.cell("shortage_start"),
                        row.cell("estimated_end"),
                        row.cell("status"),
                        "",
                        "",
                        row.cell("scraped_at"),
                        Stream.of(row.cell("status"), row.cell("notes"))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("; "))));
    }
}
