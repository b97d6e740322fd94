/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.line.LineFields;
import org.jspecify.annotations.Nullable;

/**
 * The header of a table: which column stands where.
 *
 * @param places the column at each place; null = not read, because it has no name or its name begins with {@code #}
 * @param names the names as they stand there
 * @param type what rows report that do not say it themselves; null = each row says it
 */
record Header(
        List<@Nullable Column> places,
        List<String> names,
        @Nullable ReportType type) {

    /** What came of reading a header: a header, or why it is none. */
    sealed interface Result {

        /** It can be read. */
        record Found(Header header) implements Result {}

        /** It cannot. */
        record Not(String reason) implements Result {}
    }

    private static final Map<String, Column> BY_NAME = new HashMap<>();
    private static final int ENOUGH = 2;

    static {
        for (Column column : Column.values()) {
            column.headers().forEach(name -> BY_NAME.put(Names.plain(name), column));
        }
    }

    /** Whether these cells look like a header: two names at least are known. */
    static boolean isLikely(List<String> cells) {
        return cells.stream()
                        .map(Header::column)
                        .flatMap(Optional::stream)
                        .limit(ENOUGH)
                        .count()
                == ENOUGH;
    }

    /** Reads a header; the type is what the sender says that the rows report, if it is said. */
    static Result read(List<String> names, @Nullable ReportType said) {
        List<@Nullable Column> places = new ArrayList<>();
        for (String name : names) {
            Column column = column(name).orElse(null);
            if (column == null && !isLeftOut(name)) {
                return new Result.Not(unknown(name));
            }
            if (column != null && places.contains(column)) {
                return new Result.Not("the column " + LineFields.shown(name) + " stands there twice");
            }
            places.add(column);
        }
        Set<Column> there = EnumSet.noneOf(Column.class);
        places.stream().filter(column -> column != null).forEach(there::add);
        return typed(places, names, there, said);
    }

    private static Result typed(
            List<@Nullable Column> places, List<String> names, Set<Column> there, @Nullable ReportType said) {
        List<String> missing = missing(there, List.of("reportId", "reporter"));
        ReportType type = said;
        if (type == null && !there.contains(Column.TYPE)) {
            type = told(there).orElse(null);
            if (type == null) {
                return new Result.Not(
                        "the columns do not tell what the rows report; add a column type (soort), or ask for"
                                + " it with type=stock, order, notification or retraction in the address");
            }
        }
        if (type != null && !there.contains(Column.TYPE)) {
            ReportType sure = type;
            List<String> foreign = there.stream()
                    .filter(column -> !column.isFor(sure))
                    .map(column -> names.get(places.indexOf(column)))
                    .toList();
            if (!foreign.isEmpty()) {
                return new Result.Not("rows of type " + sure.text() + " have no column " + String.join(", ", foreign));
            }
            missing.addAll(missing(there, mandatory(sure)));
        }
        return missing.isEmpty()
                ? new Result.Found(new Header(java.util.Collections.unmodifiableList(places), List.copyOf(names), type))
                : new Result.Not("the header has no column " + String.join(", ", missing));
    }

    private static Optional<ReportType> told(Set<Column> there) {
        List<ReportType> possible = Arrays.stream(ReportType.values())
                .filter(type -> there.stream()
                        .anyMatch(column -> mandatory(type).contains(column.field())
                                && Arrays.stream(ReportType.values())
                                                .filter(column::isFor)
                                                .count()
                                        == 1))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static List<String> missing(Set<Column> there, List<String> fields) {
        Set<String> given = there.stream().map(Column::field).collect(Collectors.toSet());
        return fields.stream()
                .filter(field -> !given.contains(field))
                .map(Header::inBothLanguages)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The fields without which no row of the type can be taken. */
    static List<String> mandatory(ReportType type) {
        return switch (type) {
            case STOCK -> List.of("date", "onHand");
            case ORDER -> List.of("date", "ordered", "delivered");
            case NOTIFICATION -> List.of("kind", "start");
            case RETRACTION -> List.of("product", "retracts");
        };
    }

    private static String inBothLanguages(String field) {
        Column column = Column.ofField(field);
        return "'" + column.header(Template.ENGLISH) + "' ('" + column.header(Template.DUTCH) + "')";
    }

    private static Optional<Column> column(String name) {
        return Optional.ofNullable(BY_NAME.get(Names.plain(name)));
    }

    private static boolean isLeftOut(String name) {
        return name.isBlank() || name.startsWith("#");
    }

    private static String unknown(String name) {
        List<String> known = Arrays.stream(Column.values())
                .flatMap(column -> Stream.of(column.header(Template.DUTCH), column.header(Template.ENGLISH)))
                .toList();
        String nearest = Names.nearest(name, known)
                .map(header -> "; the nearest known one is '" + header + "'")
                .orElse("");
        return "unknown column " + LineFields.shown(name) + nearest
                + ". Nothing was read, so that no column is lost; put # before the name of a column that is not for us";
    }
}
