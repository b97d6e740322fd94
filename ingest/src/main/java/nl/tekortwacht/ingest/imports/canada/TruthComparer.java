/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Item;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Outcome;
import org.jspecify.annotations.Nullable;

/** Holds the rows of a replay without stock evidence against the reports of the last export. */
final class TruthComparer {

    private final LocalDate asOf;
    private final Set<ProductId> discontinued;
    private final int qualifyingDays;
    private final Map<String, Shortage> rows = new HashMap<>();
    private final TruthComparison comparison = new TruthComparison();

    TruthComparer(LocalDate asOf, Set<ProductId> discontinued, int qualifyingDays) {
        this.asOf = asOf;
        this.discontinued = discontinued;
        this.qualifyingDays = qualifyingDays;
    }

    TruthComparison compare(List<ShownReport> reports, List<Shortage> shortages) {
        Set<String> shown = new HashSet<>();
        reports.forEach(report -> shown.add(report.sourceId()));
        shortages.forEach(shortage -> index(shortage, shown));
        for (ShownReport report : reports) {
            Shortage row = rows.get(report.sourceId());
            comparison.add(outcome(report, row), new Item(report.sourceId(), text(report), text(row)));
        }
        return comparison;
    }

    /** Keeps the row of the last version of each report; earlier ones were withdrawn and announced anew. */
    private void index(Shortage shortage, Set<String> shown) {
        Announced announcement = shortage.announcement();
        String id = announcement == null ? "" : sourceIdOf(announcement);
        if (announcement == null || !shown.contains(id)) {
            Outcome outcome = announcement == null ? Outcome.ROW_UNEXPECTED : Outcome.VANISHED;
            comparison.add(outcome, new Item(id, "nothing", text(shortage)));
            return;
        }
        Shortage other = rows.get(id);
        boolean newer = other == null || versionOf(shortage) > versionOf(other);
        if (newer) {
            rows.put(id, shortage);
        }
        Shortage earlier = newer ? other : shortage;
        if (earlier != null) {
            Outcome outcome = earlier.phase() == Phase.WITHDRAWN ? Outcome.EARLIER_WITHDRAWAL : Outcome.ROW_UNEXPECTED;
            comparison.add(outcome, new Item(id, "announced anew", text(earlier)));
        }
    }

    private Outcome outcome(ShownReport report, @Nullable Shortage row) {
        LocalDate start = report.start();
        SourceStatus status = report.status();
        if (report.product() == null || status == null || start == null) {
            return row == null ? Outcome.NOT_REPORTABLE : Outcome.ROW_UNEXPECTED;
        } else if (!report.byHolder() && row == null) {
            return Outcome.NOT_THE_HOLDER;
        } else if (status == SourceStatus.RESOLVED && report.endFault()) {
            return Outcome.OVER_BEFORE_IT_BEGAN;
        }
        LocalDate end = expectedEnd(report, status);
        if (end != null && ChronoUnit.DAYS.between(start, end) < qualifyingDays) {
            return tooShort(report, status, row);
        }
        return row == null ? Outcome.ROW_MISSING : outcome(report, status, start, end, row);
    }

    private Outcome outcome(
            ShownReport report, SourceStatus status, LocalDate start, @Nullable LocalDate end, Shortage row) {
        if (!row.start().equals(start) || !Objects.equals(row.end(), end)) {
            return Outcome.PERIOD_DIFFERS;
        }
        if (row.phase() == expectedPhase(report, status, start)) {
            return Objects.equals(end, report.end()) ? Outcome.SAME : Outcome.SAME_END_UNKNOWN;
        }
        boolean runs = status == SourceStatus.ACTIVE || status == SourceStatus.ANTICIPATED;
        if (runs && (start.equals(asOf) || asOf.equals(end))) {
            return Outcome.BOUNDARY_ON_THE_DAY;
        }
        boolean begun = !start.isAfter(asOf);
        return runs && begun == (status == SourceStatus.ANTICIPATED)
                ? Outcome.STATUS_AGAINST_DATES
                : Outcome.PHASE_DIFFERS;
    }

    /** No row is right; one of a withdrawal before the report was announced anew and for less long is no wonder. */
    private Outcome tooShort(ShownReport report, SourceStatus status, @Nullable Shortage row) {
        if (row == null) {
            return Outcome.TOO_SHORT;
        } else if (row.phase() != Phase.WITHDRAWN || status == SourceStatus.AVOIDED) {
            return Outcome.ROW_UNEXPECTED;
        }
        comparison.add(Outcome.EARLIER_WITHDRAWAL, new Item(report.sourceId(), "announced anew", text(row)));
        return Outcome.TOO_SHORT;
    }

    /** The end shown, unless it cannot be one, or is over while the report still runs. */
    private @Nullable LocalDate expectedEnd(ShownReport report, SourceStatus status) {
        LocalDate end = report.end();
        boolean runs = status == SourceStatus.ACTIVE || status == SourceStatus.ANTICIPATED;
        return end == null || report.endFault() || (runs && end.isBefore(asOf)) || status.isOfDiscontinuation()
                ? null
                : end;
    }

    private Phase expectedPhase(ShownReport report, SourceStatus status, LocalDate start) {
        return switch (status) {
            case ANTICIPATED -> Phase.ANTICIPATED;
            case ACTIVE -> discontinued.contains(report.product()) ? Phase.DISCONTINUED : Phase.DECLARED;
            case RESOLVED -> Phase.UNVERIFIED;
            case AVOIDED, REVERSED -> Phase.WITHDRAWN;
            case DISCONTINUED, TO_BE_DISCONTINUED -> start.isAfter(asOf) ? Phase.ANTICIPATED : Phase.DISCONTINUED;
        };
    }

    private static String sourceIdOf(Announced announcement) {
        String id = announcement.reportId().value();
        int dot = id.lastIndexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private static long versionOf(Shortage row) {
        Announced announcement = row.announcement();
        String id = announcement == null ? "" : announcement.reportId().value();
        String version = id.substring(id.lastIndexOf('.') + 1);
        return version.matches("\\d{1,9}") ? Long.parseLong(version) : 0;
    }

    private static String text(ShownReport report) {
        return report.status() + " " + report.period();
    }

    private static String text(@Nullable Shortage row) {
        return row == null
                ? "no row"
                : row.phase() + " " + row.start() + " to " + (row.end() == null ? "unknown" : row.end());
    }
}
