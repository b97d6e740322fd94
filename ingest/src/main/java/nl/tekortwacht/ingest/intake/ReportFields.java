/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of each type of report, in the order in which faults are named. */
public final class ReportFields {

    private static final List<String> COMMON =
            List.of("type", "reportId", "reporter", "product", "article", "receivedAt", "replaces");

    private static final Map<ReportType, List<String>> OWN = new EnumMap<>(Map.of(
            ReportType.STOCK, List.of("date", "onHand", "delivered12m", "stocked", "expectedResupply"),
            ReportType.ORDER, List.of("date", "ordered", "delivered", "supplier"),
            ReportType.NOTIFICATION, List.of("kind", "start", "end", "cause", "marketShare", "remarks"),
            ReportType.RETRACTION, List.of("retracts")));

    private static final Map<ReportType, List<String>> CONTENT = new EnumMap<>(ReportType.class);

    static {
        OWN.forEach((type, own) -> {
            List<String> content = new ArrayList<>(List.of("product", "article", "replaces"));
            content.addAll(own);
            CONTENT.put(type, List.copyOf(content));
        });
    }

    private ReportFields() {}

    /** The names of all fields of all types. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(COMMON);
        OWN.values().forEach(names::addAll);
        return names;
    }

    /** The fields whose values tell reports of one id apart: all but the id itself and {@code receivedAt}. */
    static List<String> content(ReportType type) {
        return CONTENT.getOrDefault(type, List.of());
    }

    /** The place of a field in the order in which faults are named. */
    static int place(@Nullable ReportType type, String field) {
        int common = COMMON.indexOf(field);
        return common >= 0 || type == null
                ? common
                : COMMON.size() + OWN.getOrDefault(type, List.of()).indexOf(field);
    }
}
