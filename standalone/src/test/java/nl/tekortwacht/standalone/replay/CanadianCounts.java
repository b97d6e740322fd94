/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the raw Canadian exports line by line, without anything of the importer. */
final class CanadianCounts {

    static final String SERIES = "ca-notifications/exports-2017-12-11_2018-02-28.tar.xz";

    /** How long a shortage lasted by its dates. */
    enum Length {
        FOURTEEN_DAYS_OR_MORE,
        ONE_TO_THIRTEEN_DAYS,
        NO_DAY,
        END_BEFORE_START,
        END_UNKNOWN,
        AVOIDED
    }

    /**
     * A shortage report as the last export that has it shows it.
     *
     * @param end the actual end of what is resolved; of what runs, an end that lies ahead; null = unknown
     */
    record RawShortage(
            String id,
            String din,
            String status,
            LocalDate lastExport,
            LocalDate start,
            @Nullable LocalDate end) {}

    private CanadianCounts() {}

    static List<RawShortage> read(Path archive) throws IOException {
        Map<LocalDate, String> exports = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(".csv")) {
                    LocalDate day = LocalDate.parse(name.substring(name.length() - 14, name.length() - 4));
                    exports.put(day, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Map<String, RawShortage> last = new TreeMap<>();
        exports.forEach((day, text) -> readExport(day, text, last));
        return List.copyOf(last.values());
    }

    static Map<Length, Long> byLength(List<RawShortage> shortages) {
        Map<Length, Long> counts = new EnumMap<>(Length.class);
        shortages.forEach(shortage -> counts.merge(length(shortage), 1L, Long::sum));
        return counts;
    }

    private static Length length(RawShortage shortage) {
        LocalDate end = shortage.end();
        if (shortage.status().startsWith("avoided")) {
            return Length.AVOIDED;
        }
        if (end == null) {
            return Length.END_UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(shortage.start(), end);
        if (days < 0) {
            return Length.END_BEFORE_START;
        }
        return days == 0 ? Length.NO_DAY : days < 14 ? Length.ONE_TO_THIRTEEN_DAYS : Length.FOURTEEN_DAYS_OR_MORE;
    }

    private static void readExport(LocalDate day, String text, Map<String, RawShortage> last) {
        List<String> header = List.of();
        for (String line : text.lines().toList()) {
            List<String> cells = cells(line.strip());
            if (cells.getFirst().equals("Report ID")) {
                header = cells;
            } else if (header.contains("Shortage Status") && cells.size() >= header.size()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                readRow(day, row, last);
            }
        }
    }

    private static void readRow(LocalDate day, Map<String, String> row, Map<String, RawShortage> last) {
        String id = row.getOrDefault("Report ID", "");
        LocalDate actual = date(row.get("Shortage Start Date"));
        LocalDate start = actual != null ? actual : date(row.get("Anticipated Shortage Start Date"));
        if (start == null) {
            last.remove(id);
            return;
        }
        String status = row.getOrDefault("Shortage Status", "");
        LocalDate end = date(row.get("Actual Shortage End Date"));
        if (!status.equals("resolved") && !liesAhead(end, start, day)) {
            LocalDate estimate = date(row.get("Estimated Shortage End Date"));
            end = liesAhead(estimate, start, day) ? estimate : null;
        }
        last.put(id, new RawShortage(id, row.getOrDefault("DIN", ""), status, day, start, end));
    }

    private static boolean liesAhead(@Nullable LocalDate end, LocalDate start, LocalDate day) {
        return end != null && end.isAfter(start) && !end.isBefore(day);
    }

    /** A day that a report could carry. */
    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text);
            return day.getYear() < 2000 || day.getYear() > 2027 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
