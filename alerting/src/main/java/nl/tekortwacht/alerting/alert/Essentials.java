/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import org.jspecify.annotations.Nullable;

/** What decisions and messages cannot do without, and JSON may still leave out. */
public final class Essentials {

    private final List<@Nullable Object> fields = new ArrayList<>();

    private Essentials() {}

    /** The name of what is missing of the event; null if nothing is. What is not declared nullable may be absent in JSON. */
    public static @Nullable String missing(@Nullable FindingEvent event) {
        if (event == null) {
            return "the event";
        }
        @Nullable
        Object[] needed = {
            event.eventId(),
            event.findingId(),
            event.change(),
            event.knownAt(),
            event.finding(),
            of(event.finding()),
            event.previous() == null ? event : of(event.previous())
        };
        String[] names = {
            "eventId",
            "findingId",
            "change",
            "knownAt",
            "finding",
            "a field of the finding",
            "a field of the previous finding"
        };
        for (int i = 0; i < needed.length; i++) {
            if (needed[i] == null) {
                return names[i];
            }
        }
        return null;
    }

    /** The finding, or null if something that is needed of it is missing. */
    private static @Nullable Finding of(@Nullable Finding finding) {
        if (finding == null) {
            return null;
        }
        Essentials needed = new Essentials();
        needed.add(finding.product());
        switch (finding) {
            case Shortage shortage -> needed.shortage(shortage);
            case SafetyStockFinding stock -> needed.add(stock.date(), stock.party());
            case LateNotice late -> needed.add(late.start(), late.reporter(), late.kind());
            case Assessment assessment -> needed.assessment(assessment);
            case AtRisk warning -> needed.add(warning.runsOut(), warning.earliest(), warning.basis());
        }
        return needed.fields.contains(null) ? null : finding;
    }

    private void add(@Nullable Object... more) {
        Collections.addAll(fields, more);
    }

    private void shortage(Shortage shortage) {
        Announced announced = shortage.announcement();
        add(shortage.start(), shortage.phase());
        if (announced != null) {
            add(announced.reporter(), announced.kind(), announced.start());
        }
    }

    private void assessment(Assessment assessment) {
        add(assessment.shortageId(), assessment.start(), assessment.severity(), assessment.step());
        for (Reason reason : assessment.reasons()) {
            add(reason.words());
            if (reason.words() != null) {
                add(reason.words().nl(), reason.words().en());
            }
        }
        for (Proposal proposal : assessment.proposals()) {
            add(proposal.measure());
        }
        GroupCover cover = assessment.cover();
        add(cover);
        if (cover != null) {
            cover(cover);
        }
    }

    private void cover(GroupCover cover) {
        CoverGap gap = cover.gap();
        add(gap);
        if (gap != null) {
            add(gap.until(), gap.units(), gap.weeks());
        }
        for (GroupCover.Alternative alternative : cover.alternatives()) {
            add(alternative.supply(), alternative.movesOver());
            if (alternative.supply() != null) {
                add(alternative.supply().product(), alternative.supply().demand());
            }
            if (alternative.supply() != null && alternative.supply().demand() != null) {
                add(alternative.supply().demand().unitsPerDay());
            }
        }
    }
}
