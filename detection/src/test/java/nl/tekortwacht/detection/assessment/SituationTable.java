/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.assessment.Measure;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import org.jspecify.annotations.Nullable;

/** Reads {@code situations.txt}, which explains its own form. */
final class SituationTable {

    private static final Map<String, Measure> MEASURES = Map.of(
            "S", Measure.SUBSTITUTE,
            "TAV", Measure.TEMPORARY_PACK,
            "STR", Measure.OTHER_STRENGTH_OR_FORM,
            "SUB", Measure.OTHER_SUBSTANCE,
            "IMP", Measure.IMPORT_EXEMPTION,
            "PREP", Measure.PHARMACY_PREPARATION,
            "NAT", Measure.NATIONAL_DIRECTION,
            "TREAT", Measure.CHANGE_TREATMENT);

    /** A row, with what is expected of it. */
    record Row(
            String description,
            Situation situation,
            Severity severity,
            int step,
            List<String> reasons,
            List<Measure> measures) {

        @Override
        public String toString() {
            return description;
        }
    }

    private SituationTable() {}

    static List<Row> rows(RulesOfDay rules) {
        return text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line, rules))
                .toList();
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(SituationTable.class.getResourceAsStream("/situations.txt"), "situations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String text, RulesOfDay rules) {
        String[] cells = Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != 9) {
            throw new IllegalArgumentException(cells.length + " cells: " + text);
        }
        return new Row(
                cells[0],
                situation(cells[1], cells[2], cells[3], cells[4], rules),
                Severity.valueOf(cells[5]),
                Integer.parseInt(cells[6]),
                parts(cells[7], ",").toList(),
                parts(cells[8], ",").map(MEASURES::get).toList());
    }

    private static Situation situation(String product, String when, String group, String beyond, RulesOfDay rules) {
        ProductLine line = TestProducts.line("1", fields(product));
        Shortage shortage = shortage(line.product(), when);
        return new Situation(
                line,
                new UUID(0, 1),
                shortage,
                TestProducts.DAY,
                TestProducts.supply(
                        line.product(),
                        new BigDecimal(number(product, "/day")),
                        Long.parseLong(number(product, "stock ")),
                        shortage.phase() != Phase.ANTICIPATED
                                && !shortage.phase().isOver()),
                new Neighbours(
                        parts(group, ";").map(SituationTable::member).toList(),
                        beyond(beyond, "strength"),
                        beyond(beyond, "substance")),
                List.of(),
                rules);
    }

    private static Map<String, Object> fields(String product) {
        Map<String, Object> fields = new HashMap<>(Map.of("group", "G", "substance", "examplin", "mah", "mah:one"));
        parts(product, ",").forEach(token -> {
            String last = token.substring(token.lastIndexOf(' ') + 1);
            switch (token.split("[ /]", -1)[0]) {
                case "LCG" -> fields.put("criticality", last);
                case "switch" -> fields.put("substitutionRisk", last);
                case "EU" -> fields.put("unionList", last.equals("yes"));
                case "dose" -> fields.put("dailyDose", new BigDecimal(last));
                case "hospital" -> fields.put("careSetting", "hospital");
                case "parallel" -> fields.put("parallel", true);
                case "no" -> fields.remove("substance");
                case "stock" -> {}
                default -> {
                    if (!token.endsWith("/day")) {
                        throw new IllegalArgumentException(token);
                    }
                }
            }
        });
        return fields;
    }

    private static Shortage shortage(ProductId product, String when) {
        Phase phase = Phase.valueOf(when.split(" ", -1)[0]);
        LocalDate start = days(when, "since ") == null
                ? TestProducts.DAY.plusDays(Objects.requireNonNull(days(when, "in ")))
                : TestProducts.DAY.minusDays(Objects.requireNonNull(days(when, "since ")));
        Long until = days(when, "until ");
        Long ended = days(when, "ended ");
        boolean isForGood = when.contains("good");
        Announced announced = until == null && !isForGood
                ? null
                : new Announced(
                        new ReportId("notice-1"),
                        new PartyId("mah:one"),
                        isForGood ? NotificationKind.CESSATION : NotificationKind.INTERRUPTION,
                        start,
                        until == null ? null : TestProducts.DAY.plusDays(until),
                        null,
                        60);
        return new Shortage(
                product,
                phase,
                "NATIONWIDE",
                start,
                null,
                ended == null ? null : TestProducts.DAY.minusDays(ended),
                null,
                null,
                null,
                false,
                false,
                announced);
    }

    /** The number after a word of the cell. */
    private static @Nullable Long days(String when, String word) {
        return parts(when.substring(when.indexOf(' ') + 1), ",")
                .filter(token -> token.startsWith(word))
                .map(token -> Long.valueOf(token.substring(word.length())))
                .findFirst()
                .orElse(null);
    }

    private static Neighbour member(String text) {
        String[] words = text.split(" ", -1);
        List<String> flags = List.of(words).subList(3, words.length);
        Map<String, Object> fields = new HashMap<>(Map.of("group", "G", "substance", "examplin"));
        fields.put("parallel", flags.contains("parallel"));
        fields.put("personalised", flags.contains("personal"));
        fields.put("collegialPreparation", flags.contains("preparation"));
        ProductLine line = TestProducts.line("2" + words[0], fields);
        return new Neighbour(
                line,
                TestProducts.supply(
                        line.product(),
                        new BigDecimal(number(words[1], "/day")),
                        Long.parseLong(words[2]),
                        flags.contains("short")));
    }

    private static List<Neighbour> beyond(String cell, String ring) {
        List<Neighbour> neighbours = new ArrayList<>();
        parts(cell, ";").filter(text -> text.startsWith(ring)).forEach(text -> {
            String[] words = text.split(" ", -1);
            ProductLine line = TestProducts.line("3" + ring + neighbours.size(), Map.of());
            neighbours.add(new Neighbour(
                    line,
                    TestProducts.supply(
                            line.product(), BigDecimal.ONE, Long.parseLong(words[1]), text.endsWith("short"))));
        });
        return neighbours;
    }

    /** The digits before a word that begins with a slash, or after another word. */
    private static String number(String cell, String word) {
        return parts(cell, ",")
                .filter(token -> word.startsWith("/") ? token.endsWith(word) : token.startsWith(word))
                .map(token -> token.replace(word, ""))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is missing: " + cell));
    }

    private static Stream<String> parts(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
