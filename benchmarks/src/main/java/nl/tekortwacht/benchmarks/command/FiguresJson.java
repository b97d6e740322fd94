/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.command;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tekortwacht.benchmarks.measure.Row;
import nl.tekortwacht.benchmarks.measure.Series;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;

/** Figures as JSON. */
final class FiguresJson {

    private FiguresJson() {}

    static String of(Figures figures) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", figures.at().toString());
        members.put("machine", figures.machine());
        members.put("seed", figures.seed());
        members.put("effort", figures.effort());
        members.put("rows", figures.rows().stream().map(FiguresJson::row).toList());
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members) + "\n";
    }

    private static Map<String, @Nullable Object> row(Row row) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", row.name());
        members.put("unit", row.unit());
        members.put("system", series(row.system()));
        members.put("floor", series(row.floor()));
        members.put("ratio", series(row.ratio()));
        return members;
    }

    private static @Nullable Map<String, Object> series(@Nullable Series series) {
        if (series == null) {
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("median", series.median());
        members.put("lowest", series.lowest());
        members.put("highest", series.highest());
        members.put("spread", series.spread());
        members.put("values", series.values());
        return members;
    }
}
