/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.body.Limits;
import nl.tekortwacht.ingest.body.LinesOfText;
import nl.tekortwacht.ingest.body.TextLines;
import nl.tekortwacht.ingest.csv.CsvLines;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.table.Column;
import nl.tekortwacht.ingest.table.TableReader;
import nl.tekortwacht.ingest.table.Template;
import nl.tekortwacht.ingest.table.Words;
import nl.tekortwacht.ingest.xlsx.Workbooks;
import nl.tekortwacht.ingest.xlsx.XlsxLines;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random reports, written as people write them, come out as the lines of JSON that they would have been. */
class SameReportInEveryFormTest {

    private static final int ROWS = 20;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comesOutEqual(long seed) throws IOException {
        Random random = new Random(seed);
        ReportType type = one(random, ReportType.values());
        List<Map<Column, Object>> reports = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            reports.add(report(random, type, "r" + seed + "-" + i));
        }
        List<Column> columns = new ArrayList<>(new Template(type, Template.DUTCH).columns());
        Collections.shuffle(columns, random);
        List<Map<String, Object>> expected =
                reports.stream().map(report -> line(type, report)).toList();

        assertThat(fields(csv(random, columns, reports))).as("CSV").isEqualTo(expected);
        assertThat(fields(xlsx(random, columns, reports))).as("workbook").isEqualTo(expected);
    }

    private static Map<Column, Object> report(Random random, ReportType type, String id) {
        Map<Column, Object> report = new LinkedHashMap<>();
        report.put(Column.REPORT_ID, id);
        report.put(Column.REPORTER, "mah:acme");
        report.put(random.nextBoolean() ? Column.PRODUCT : Column.ARTICLE, "RVG:" + random.nextInt(1_000));
        switch (type) {
            case STOCK -> {
                report.put(Column.DATE, day(random));
                report.put(Column.ON_HAND, number(random));
                report.put(Column.STOCKED, random.nextBoolean());
                report.put(Column.DELIVERED_12M, number(random));
            }
            case ORDER -> {
                report.put(Column.DATE, day(random));
                report.put(Column.ORDERED, number(random));
                report.put(Column.DELIVERED, number(random));
            }
            case NOTIFICATION -> {
                report.put(Column.KIND, one(random, NotificationKind.values()));
                report.put(Column.START, day(random));
                report.put(Column.CAUSE, one(random, Cause.values()));
                report.put(Column.MARKET_SHARE, BigDecimal.valueOf(random.nextInt(1_001), 3));
                report.put(Column.REMARKS, text(random));
            }
            case RETRACTION -> report.put(Column.RETRACTS, "r" + random.nextInt(100));
        }
        return report;
    }

    private static <T> T one(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
    }

    private static BigInteger number(Random random) {
        return BigInteger.valueOf(
                (long) Math.pow(10, random.nextInt(13)) * random.nextInt(100) + random.nextInt(1_000));
    }

    private static String text(Random random) {
        String[] words = {"één", "\"", ";", ",", "België", "€5", "=1+1", "twee\nregels", "'", "-3"};
        return "x" + random.ints(4, 0, words.length).mapToObj(i -> words[i]).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> line(ReportType type, Map<Column, Object> report) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", type.text());
        report.forEach((column, value) -> line.put(
                column.field(),
                switch (value) {
                    case LocalDate day -> day.toString();
                    case Enum<?> word -> word.name();
                    default -> plain(value);
                }));
        return line;
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number
                ? new BigDecimal(number.stripTrailingZeros().toPlainString())
                : value;
    }

    private static List<ReceivedLine> csv(Random random, List<Column> columns, List<Map<Column, Object>> reports) {
        String separator = List.of(";", ",", "\t").get(random.nextInt(3));
        String ending = random.nextBoolean() ? "\n" : "\r\n";
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> header(random, column)).toList());
        reports.forEach(report -> rows.add(columns.stream()
                .map(column -> written(random, report.get(column)))
                .toList()));
        String file = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> quoted(random, cell, separator))
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining(ending));
        boolean hasMark = random.nextBoolean();
        Charset charset = hasMark
                ? List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .get(random.nextInt(3))
                : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))
                        .get(random.nextInt(2));
        return readCsv((hasMark ? "\uFEFF" + file : file).getBytes(charset), 1 + random.nextInt(3_000));
    }

    private static List<ReceivedLine> readCsv(byte[] file, int piece) {
        LinesOfText lines = new TextLines(
                null,
                text -> new CsvLines(
                        new TableReader(null, Limits.DEFAULTS.table()),
                        new CsvLines.Text(!text.isNamed(), text.isDecoded()),
                        Limits.DEFAULTS.recordBytes()));
        List<ReceivedLine> all = new ArrayList<>();
        for (int from = 0; from < file.length; from += piece) {
            all.addAll(lines.next(Arrays.copyOfRange(file, from, Math.min(file.length, from + piece))));
        }
        all.addAll(lines.end());
        return all;
    }

    private static String quoted(Random random, String cell, String separator) {
        boolean must = cell.contains(separator) || cell.contains("\"") || cell.contains("\n");
        return must || random.nextInt(5) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String header(Random random, Column column) {
        List<String> names = column.headers();
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.replace(' ', '_');
            case 2 -> name.replace(" ", "-");
            default -> name;
        };
    }

    private static String written(Random random, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day ->
                day.format(DateTimeFormatter.ofPattern(
                        List.of("yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "yyyyMMdd")
                                .get(random.nextInt(5))));
            case BigInteger number -> grouped(random, number.toString());
            case BigDecimal number ->
                random.nextBoolean()
                        ? number.toPlainString()
                        : number.toPlainString().replace('.', ',');
            case Boolean flag ->
                (flag ? List.of("ja", "Yes", "WAAR") : List.of("Nee", "no", "false")).get(random.nextInt(3));
            case NotificationKind kind -> word(random, kind.name(), Words.dutch(kind));
            case Cause cause -> word(random, cause.name(), Words.dutch(cause));
            default -> (random.nextInt(4) == 0 ? " " : "") + value;
        };
    }

    private static String word(Random random, String name, String dutch) {
        return random.nextBoolean() ? dutch : name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String grouped(Random random, String digits) {
        String separator = List.of("", ".", " ", "'").get(random.nextInt(4));
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    private static List<ReceivedLine> xlsx(Random random, List<Column> columns, List<Map<Column, Object>> reports)
            throws IOException {
        byte[] book = Workbooks.of(sheet -> {
            for (int place = 0; place < columns.size(); place++) {
                sheet.value(0, place, header(random, columns.get(place)));
            }
            for (int row = 0; row < reports.size(); row++) {
                for (int place = 0; place < columns.size(); place++) {
                    fill(random, sheet, row + 1, place, reports.get(row).get(columns.get(place)));
                }
            }
        });
        return XlsxLines.read(book, new TableReader(null, Limits.DEFAULTS.table()), Limits.DEFAULTS.zip());
    }

    private static void fill(Random random, Worksheet sheet, int row, int place, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (random.nextBoolean()) {
            sheet.value(row, place, written(random, value));
            return;
        }
        switch (value) {
            case LocalDate day -> {
                sheet.value(row, place, day);
                sheet.style(row, place).format("d-m-yyyy").set();
            }
            case BigInteger number -> sheet.value(row, place, number);
            case BigDecimal number -> sheet.value(row, place, number);
            case Boolean flag -> sheet.value(row, place, flag);
            default -> sheet.value(row, place, written(random, value));
        }
    }

    private static List<Map<String, Object>> fields(List<ReceivedLine> lines) {
        return lines.stream()
                .map(line -> {
                    assertThat(line).isInstanceOf(ReceivedLine.Parsed.class);
                    ReceivedLine.Parsed parsed = (ReceivedLine.Parsed) line;
                    assertThat(parsed.misread()).isEmpty();
                    Map<String, Object> fields = new LinkedHashMap<>();
                    parsed.line()
                            .fields()
                            .forEach((name, value) -> fields.put(name, plain(Objects.requireNonNull(value))));
                    return fields;
                })
                .toList();
    }
}
