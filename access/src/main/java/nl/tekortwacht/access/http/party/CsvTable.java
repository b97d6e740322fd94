/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.text.CsvCells;
import org.jspecify.annotations.Nullable;

/** Writes rights as CSV (RFC 4180) in which no spreadsheet finds a formula. */
final class CsvTable {

    private static final String HEAD = "kind,id,name,party,roles,scopes,since,endsAt,lastUsedOn\r\n";

    private CsvTable() {}

    static String of(List<AccessRightView> rights) {
        return rights.stream().map(CsvTable::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(AccessRightView right) {
        return Stream.<@Nullable Object>of(
                                right.kind(),
                                right.id(),
                                right.name(),
                                right.party(),
                                String.join(" ", right.roles()),
                                String.join(" ", right.scopes()),
                                right.since(),
                                right.endsAt(),
                                right.lastUsedOn())
                        .map(CsvTable::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        return CsvCells.of(value == null ? "" : value.toString(), ',');
    }
}
