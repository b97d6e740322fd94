/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.RawLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.ingest.line.Faults;
import org.jspecify.annotations.Nullable;

/** Judges drafts one after the other; what was accepted earlier in the batch counts for later ones. */
final class Judging {

    private final Drafting drafting;
    private final AcceptedReports before;
    private final Map<ReportKey, Outcome.Accepted> inBatch = new HashMap<>();
    private final NamedReports named = new NamedReports(this::find);

    Judging(Drafting drafting, AcceptedReports before) {
        this.drafting = drafting;
        this.before = before;
    }

    Outcome judge(Draft draft) {
        Draft.Claim claim = draft.claim();
        if (claim == null) {
            return new Outcome.Refused(draft.line(), draft.remarks().faults());
        }
        AcceptedReport first = find(claim.key());
        if (first != null && first.contentHash().equals(claim.hash())) {
            return first.safe() ? new Outcome.Duplicate(draft.line(), claim.key()) : repeat(draft, claim, first);
        }
        List<Fault> faults = faults(draft, claim, first);
        Report report = draft.report();
        return report == null || claim.hash() == null || !faults.isEmpty()
                ? new Outcome.Refused(draft.line(), faults)
                : accept(
                        claim.key(),
                        new Outcome.Accepted(
                                draft.line(),
                                report,
                                claim.hash(),
                                draft.remarks().warnings(),
                                false));
    }

    private List<Fault> faults(Draft draft, Draft.Claim claim, @Nullable AcceptedReport first) {
        List<Fault> ofLine = draft.remarks().faults();
        if (first == null && claim.named() == null) {
            return ofLine;
        }
        Faults all = new Faults();
        if (first != null) {
            all.add(
                    "reportId",
                    "report '" + claim.key().reportId() + "' was received before with other content;"
                            + " give a new id, and name this one in replaces to correct it");
        }
        named.check(claim, all);
        return all.with(ofLine).inOrder(field -> ReportFields.place(claim.type(), field));
    }

    /** Accepted before but never acknowledged, so the sender sends it again: it keeps its first receipt. */
    private Outcome repeat(Draft draft, Draft.Claim claim, AcceptedReport first) {
        RawLine sent = draft.sent();
        Draft again = sent == null ? draft : drafting.draft(sent, new Reception.Stamped(first.receivedAt()));
        Report report = again.report();
        return report == null
                ? new Outcome.Refused(draft.line(), again.remarks().faults())
                : accept(
                        claim.key(),
                        new Outcome.Accepted(
                                draft.line(),
                                report,
                                first.contentHash(),
                                again.remarks().warnings(),
                                true));
    }

    private Outcome accept(ReportKey key, Outcome.Accepted accepted) {
        inBatch.put(key, accepted);
        return accepted;
    }

    private @Nullable AcceptedReport find(ReportKey key) {
        Outcome.Accepted accepted = inBatch.get(key);
        return accepted == null ? before.find(key) : accepted.asAccepted(true);
    }
}
