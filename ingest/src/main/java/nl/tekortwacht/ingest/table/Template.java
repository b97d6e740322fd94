/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.intake.ReportType;

/**
 * A table for people to fill in: the columns of a type of report, and rows as examples. Parties and products are
 * invented.
 *
 * @param type what its rows report
 * @param language the language of its headers and words
 */
public record Template(ReportType type, Locale language) {

    /** Dutch, the language unless another is asked for. */
    public static final Locale DUTCH = Locale.of("nl");

    /** English. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** The columns; those for units and packs of the same quantity, and the receipt, are left to those who need them. */
    public List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column.isFor(type))
                .filter(column -> column != Column.TYPE && column != Column.RECEIVED_AT)
                .filter(column -> column.kind() != Column.Kind.PACKS && column.kind() != Column.Kind.UNITS)
                .toList();
    }

    /** The headers of the columns. */
    public List<String> headers() {
        return columns().stream().map(column -> column.header(language)).toList();
    }

    /** Rows that are accepted where the invented parties and products are known. */
    public List<List<String>> rows() {
        return examples().stream()
                .map(example -> columns().stream()
                        .map(column -> example.getOrDefault(column, ""))
                        .toList())
                .toList();
    }

    private boolean isEnglish() {
        return language.getLanguage().equals("en");
    }

    private String word(String english, String dutch) {
        return isEnglish() ? english : dutch;
    }

    private List<Map<Column, String>> examples() {
        return switch (type) {
            case STOCK -> stock();
            case ORDER -> orders();
            case NOTIFICATION -> notifications();
            case RETRACTION ->
                List.of(Map.of(
                        Column.REPORT_ID,
                        id(type, 3),
                        Column.REPORTER,
                        "mah:voorbeeldfarma",
                        Column.PRODUCT,
                        "RVG:999901",
                        Column.RETRACTS,
                        id(ReportType.NOTIFICATION, 2)));
        };
    }

    private List<Map<Column, String>> stock() {
        return List.of(
                Map.of(
                        Column.REPORT_ID,
                        id(type, 1),
                        Column.REPORTER,
                        "wholesaler:voorbeeld-groothandel",
                        Column.PRODUCT,
                        "RVG:999901",
                        Column.DATE,
                        day("2026-11-16"),
                        Column.ON_HAND,
                        isEnglish() ? "12000" : "12.000",
                        Column.DELIVERED_12M,
                        "365000",
                        Column.STOCKED,
                        word("yes", "ja")),
                Map.of(
                        Column.REPORT_ID,
                        id(type, 2),
                        Column.REPORTER,
                        "wholesaler:voorbeeld-groothandel",
                        Column.ARTICLE,
                        "ZI:99990100",
                        Column.DATE,
                        day("2026-11-17"),
                        Column.ON_HAND,
                        "0",
                        Column.EXPECTED_RESUPPLY,
                        day("2026-12-14")));
    }

    private List<Map<Column, String>> orders() {
        return List.of(
                Map.of(
                        Column.REPORT_ID, id(type, 1),
                        Column.REPORTER, "pharmacy:voorbeeld-apotheek",
                        Column.PRODUCT, "RVG:999901",
                        Column.DATE, day("2026-11-16"),
                        Column.ORDERED, "60",
                        Column.DELIVERED, "30",
                        Column.SUPPLIER, "wholesaler:voorbeeld-groothandel"),
                Map.of(
                        Column.REPORT_ID, id(type, 2),
                        Column.REPORTER, "pharmacy:voorbeeld-apotheek",
                        Column.ARTICLE, "ZI:99990100",
                        Column.DATE, day("2026-11-17"),
                        Column.ORDERED, "2",
                        Column.DELIVERED, "0"));
    }

    private List<Map<Column, String>> notifications() {
        return List.of(
                Map.of(
                        Column.REPORT_ID, id(type, 1),
                        Column.REPORTER, "mah:voorbeeldfarma",
                        Column.PRODUCT, "RVG:999901",
                        Column.KIND, word("interruption", Words.dutch(NotificationKind.INTERRUPTION)),
                        Column.START, day("2027-02-01"),
                        Column.END, day("2027-04-01"),
                        Column.CAUSE, word("raw material", Words.dutch(Cause.RAW_MATERIAL)),
                        Column.MARKET_SHARE, isEnglish() ? "0.35" : "0,35",
                        Column.REMARKS, word("Delivery resumes in April", "Levering hervat in april")),
                Map.of(
                        Column.REPORT_ID, id(type, 2),
                        Column.REPORTER, "mah:voorbeeldfarma",
                        Column.PRODUCT, "RVG:999901",
                        Column.KIND, word("limited supply", Words.dutch(NotificationKind.LIMITED_SUPPLY)),
                        Column.START, day("2027-05-03"),
                        Column.CAUSE, word("increased demand", Words.dutch(Cause.INCREASED_DEMAND))));
    }

    private static String id(ReportType type, int number) {
        return "example-" + type.text() + "-" + number;
    }

    private String day(String day) {
        return isEnglish() ? day : day.substring(8) + "-" + day.substring(5, 7) + "-" + day.substring(0, 4);
    }
}
