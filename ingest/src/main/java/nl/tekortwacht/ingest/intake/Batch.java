/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are judged together, from a chunk of a stream to a whole file of millions; time and memory grow with their
 * number only. Made by {@link Intake#batch}. Not for use by several threads.
 */
public final class Batch {

    private final Drafting drafting;
    private final Reception reception;
    private final List<Draft> drafts = new ArrayList<>();

    Batch(Drafting drafting, Reception reception) {
        this.drafting = drafting;
        this.reception = reception;
    }

    /** Adds a line, which is read at once and then no longer needed; no two lines of a batch have the same number. */
    public void add(ReceivedLine line) {
        drafts.add(drafting.draft(line, reception));
    }

    /** The ids of all lines and of all reports that they name: those for which earlier reports matter. */
    public Set<ReportKey> keys() {
        Set<ReportKey> keys = new HashSet<>();
        for (Draft draft : drafts) {
            Draft.Claim claim = draft.claim();
            if (claim != null) {
                keys.add(claim.key());
                Draft.Named named = claim.named();
                if (named != null) {
                    addIfAny(keys, claim.key().reporter(), named.replaces());
                    addIfAny(keys, claim.key().reporter(), named.retracts());
                }
            }
        }
        return keys;
    }

    /**
     * What becomes of the lines: one outcome for each, in the order in which they were taken, which is the order in which
     * accepted reports may be passed on. May be asked again with other earlier reports.
     *
     * @param before the reports accepted before this batch; those named by {@link #keys()} suffice
     */
    public List<Outcome> judge(AcceptedReports before) {
        Judging judging = new Judging(drafting, before);
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (Draft draft : ReceiptOrder.of(drafts)) {
            outcomes.add(judging.judge(draft));
        }
        return outcomes;
    }

    private static void addIfAny(Set<ReportKey> keys, PartyId reporter, @Nullable ReportId id) {
        if (id != null) {
            keys.add(new ReportKey(reporter, id));
        }
    }
}
