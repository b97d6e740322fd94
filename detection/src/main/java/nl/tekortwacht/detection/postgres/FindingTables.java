/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.postgres;

import java.util.List;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.detection.postgres.FindingTable.Version;
import nl.tekortwacht.detection.store.FindingKind;
import org.jspecify.annotations.Nullable;

/** The three tables of findings, column by column. */
final class FindingTables {

    private static final FindingTable<Shortage> SHORTAGES =
            new FindingTable<>("shortages", FindingKind.SHORTAGE, Shortage.class, FindingTables::shortage);
    private static final FindingTable<SafetyStockFinding> SAFETY_STOCK = new FindingTable<>(
            "safety_stock", FindingKind.SAFETY_STOCK, SafetyStockFinding.class, FindingTables::safetyStock);
    private static final FindingTable<LateNotice> LATE_NOTICES =
            new FindingTable<>("late_notices", FindingKind.LATE_NOTICE, LateNotice.class, FindingTables::lateNotice);

    /** All of them. */
    static final List<FindingTable<?>> ALL = List.of(SHORTAGES, SAFETY_STOCK, LATE_NOTICES);

    private FindingTables() {}

    private static Columns<Version<Shortage>> shortage(Columns<Version<Shortage>> columns) {
        return columns.with("phase", "text", v -> v.finding().phase())
                .with("definition", "text", v -> v.finding().definition())
                .with("has_episode", "boolean", v -> v.finding().hasEpisode())
                .with("start_date", "date", v -> v.finding().start())
                .with("start_known", "boolean", v -> v.finding().startKnown())
                .with("end_date", "date", v -> v.finding().end())
                .with("last_known", "date", v -> v.finding().lastKnown())
                .with("confirmed_on", "date", v -> v.finding().confirmedOn())
                .with("unreported", "boolean", v -> v.finding().unreported())
                .with("conflict", "boolean", v -> v.finding().conflict())
                .with("announcement", "jsonb", v -> json(v.finding().announcement()));
    }

    private static @Nullable String json(@Nullable Announced announcement) {
        return announcement == null ? null : Json.text(announcement);
    }

    private static Columns<Version<SafetyStockFinding>> safetyStock(Columns<Version<SafetyStockFinding>> columns) {
        return columns.with("party", "text", v -> v.finding().party())
                .with("date", "date", v -> v.finding().date())
                .with("report_id", "text", v -> v.finding().reportId())
                .with("verdict", "text", v -> v.finding().verdict())
                .with("reason", "text", v -> v.finding().reason())
                .with("on_hand", "bigint", v -> v.finding().onHand())
                .with("delivered12m", "bigint", v -> v.finding().delivered12m())
                .with("weeks", "numeric", v -> v.finding().weeks())
                .with("required", "numeric", v -> v.finding().required())
                .with("cover_weeks", "numeric", v -> v.finding().coverWeeks())
                .with("breach_since", "date", v -> v.finding().breachSince())
                .with("basis", "jsonb", v -> Json.text(v.finding().basis()));
    }

    private static Columns<Version<LateNotice>> lateNotice(Columns<Version<LateNotice>> columns) {
        return columns.with("reporter", "text", v -> v.finding().reporter())
                .with("report_id", "text", v -> v.finding().reportId())
                .with("kind", "text", v -> v.finding().kind())
                .with("received_date", "date", v -> v.finding().receivedDate())
                .with("start_date", "date", v -> v.finding().start())
                .with("due_date", "date", v -> v.finding().dueDate())
                .with("late_by_days", "bigint", v -> v.finding().lateByDays())
                .with("status", "text", v -> v.finding().status());
    }
}
