/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.timeline.Findings;
import nl.tekortwacht.standalone.replay.Prospects;
import org.jspecify.annotations.Nullable;

/** Findings as rows of text, from the tables of the live system and from a replay, for comparing them. */
public final class FoundRows {

    private FoundRows() {}

    /** The standing shortages of the database, one text each. */
    public static List<String> shortages(Rows database) throws SQLException {
        return database
                .read(
                        "select product_id, phase, definition, start_date, start_known, end_date, last_known, confirmed_on,"
                                + " unreported, conflict, announcement from detection.shortages where known_to is null")
                .stream()
                .map(row -> row(Stream.concat(
                        row.stream().limit(row.size() - 1).map(FoundRows::truth), Stream.of(announced(row.getLast())))))
                .toList();
    }

    /** The shortages of a replay, in the same form. */
    public static List<String> shortages(Findings findings) {
        return findings.shortages().stream()
                .map(found -> row(
                        found.product(),
                        found.phase(),
                        found.definition(),
                        found.start(),
                        found.startKnown(),
                        found.end(),
                        found.lastKnown(),
                        found.confirmedOn(),
                        found.unreported(),
                        found.conflict(),
                        found.announcement()))
                .toList();
    }

    /** The assessments and warnings that stand, one text each. */
    static List<String> prospects(Rows database) throws SQLException {
        return database
                .read("select body::text from detection.assessments where known_to is null"
                        + " union all select body::text from detection.warnings where known_to is null")
                .stream()
                .map(row -> Json.text(Json.read(row.getFirst(), Finding.class)))
                .toList();
    }

    /** Those of a replay, in the same form. */
    static List<String> prospects(Prospects prospects) {
        return Stream.<Finding>concat(prospects.assessments().stream(), prospects.warnings().stream())
                .map(Json::text)
                .toList();
    }

    /** The standing findings about safety stock of the database, one text each. */
    public static List<String> safetyStock(Rows database) throws SQLException {
        return database
                .read("select party, product_id, date, report_id, verdict, reason, on_hand, delivered12m,"
                        + " trim_scale(weeks), trim_scale(required), trim_scale(cover_weeks), breach_since"
                        + " from detection.safety_stock where known_to is null")
                .stream()
                .map(row -> row(row.stream()))
                .toList();
    }

    /** The findings about safety stock of a replay, in the same form. */
    public static List<String> safetyStock(Findings findings) {
        return findings.safetyStock().stream()
                .map(found -> row(
                        found.party(),
                        found.product(),
                        found.date(),
                        found.reportId(),
                        found.verdict(),
                        found.reason(),
                        found.onHand(),
                        found.delivered12m(),
                        plain(found.weeks()),
                        plain(found.required()),
                        plain(found.coverWeeks()),
                        found.breachSince()))
                .toList();
    }

    /** The standing late notices of the database, one text each. */
    public static List<String> lateNotices(Rows database) throws SQLException {
        return database
                .read("select reporter, product_id, report_id, kind, received_date, start_date, due_date, late_by_days,"
                        + " status from detection.late_notices where known_to is null")
                .stream()
                .map(row -> row(row.stream()))
                .toList();
    }

    /** The late notices of a replay, in the same form. */
    public static List<String> lateNotices(Findings findings) {
        return findings.lateNotices().stream()
                .map(found -> row(
                        found.reporter(),
                        found.product(),
                        found.reportId(),
                        found.kind(),
                        found.receivedDate(),
                        found.start(),
                        found.dueDate(),
                        found.lateByDays(),
                        found.status()))
                .toList();
    }

    private static String announced(String json) {
        return json.equals("null") ? json : Json.read(json, Announced.class).toString();
    }

    /** PostgreSQL writes booleans with one letter. */
    private static String truth(String text) {
        return switch (text) {
            case "t" -> "true";
            case "f" -> "false";
            default -> text;
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String row(@Nullable Object... values) {
        return row(Stream.of(values));
    }

    private static String row(Stream<? extends @Nullable Object> values) {
        return values.map(Objects::toString).collect(Collectors.joining(" | "));
    }
}
