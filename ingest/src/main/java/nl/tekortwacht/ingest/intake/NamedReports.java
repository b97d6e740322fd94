/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.Optional;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.intake.AcceptedReport.Identity;
import nl.tekortwacht.ingest.line.Faults;
import org.jspecify.annotations.Nullable;

/** Checks that what a line replaces or retracts is an accepted report that it may name. */
final class NamedReports {

    private final AcceptedReports accepted;

    NamedReports(AcceptedReports accepted) {
        this.accepted = accepted;
    }

    void check(Draft.Claim claim, Faults faults) {
        Draft.Named named = claim.named();
        if (named == null) {
            return;
        }
        if (named.replaces() != null) {
            faultOfReplaced(claim, named, named.replaces()).ifPresent(reason -> faults.add("replaces", reason));
        }
        if (named.retracts() != null) {
            faultOfNamed(claim, named, named.retracts()).ifPresent(reason -> faults.add("retracts", reason));
        }
    }

    private Optional<String> faultOfReplaced(Draft.Claim claim, Draft.Named named, ReportId id) {
        Optional<String> fault = faultOfNamed(claim, named, id);
        Identity target = find(claim, id);
        if (fault.isPresent() || target == null || claim.type() == null) {
            return fault;
        }
        if (target.type() != claim.type()) {
            return Optional.of("report '" + id + "' is of type " + target.type().text()
                    + "; only a report of the same type can be replaced");
        }
        return endsAndAnnounces(named.kind(), target.kind())
                ? Optional.of("report '" + id + "' is of kind " + target.kind()
                        + "; PLACED_ON_MARKET and an announcement cannot replace each other, retract the first instead")
                : Optional.empty();
    }

    private Optional<String> faultOfNamed(Draft.Claim claim, Draft.Named named, ReportId id) {
        if (id.equals(claim.key().reportId())) {
            return Optional.of("a report cannot name itself");
        }
        Identity target = find(claim, id);
        if (target == null) {
            return Optional.of("report '" + id + "' of " + claim.key().reporter() + " has not been accepted");
        }
        return named.product() == null || named.product().equals(target.product())
                ? Optional.empty()
                : Optional.of("report '" + id + "' is about " + target.product() + ", not about " + named.product());
    }

    private static boolean endsAndAnnounces(@Nullable NotificationKind one, @Nullable NotificationKind other) {
        return one != null && other != null && one.announces() != other.announces();
    }

    private @Nullable Identity find(Draft.Claim claim, ReportId id) {
        AcceptedReport report = accepted.find(new ReportKey(claim.key().reporter(), id));
        return report == null || !report.safe() ? null : report.identity();
    }
}
