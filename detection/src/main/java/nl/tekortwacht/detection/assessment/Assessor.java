/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Patients;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Ring;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.detection.cover.CoverPeriod;
import nl.tekortwacht.detection.cover.GroupCoverRule;
import nl.tekortwacht.detection.cover.PatientRange;
import nl.tekortwacht.detection.ladder.Ladder;
import nl.tekortwacht.detection.proposal.Need;
import nl.tekortwacht.detection.proposal.Proposals;
import nl.tekortwacht.detection.severity.Facts;
import nl.tekortwacht.detection.severity.SeverityJudge;
import org.jspecify.annotations.Nullable;

/** Says what a shortage means: cover, then the step of the ladder, then severity, then proposals. */
public final class Assessor {

    private final Situation situation;
    private final ProductLine line;
    private final Shortage shortage;
    private final CoverPeriod period;
    private final GroupCover cover;
    private final List<Ring> rings;
    private final LadderStep step;
    private final @Nullable Patients patients;

    private Assessor(Situation situation) {
        this.situation = situation;
        this.line = situation.line();
        this.shortage = situation.shortage();
        this.period = CoverPeriod.of(shortage, situation.day(), situation.rules());
        this.cover = GroupCoverRule.cover(
                line.group(), situation.supply(), situation.neighbours().alternatives(), period);
        this.rings = situation.neighbours().rings();
        this.step = step(situation, cover, rings);
        this.patients = PatientRange.of(situation.supply().demand(), line.dailyDose(), situation.rules());
    }

    /** The assessment of a shortage on a day. */
    public static Assessment assess(Situation situation) {
        return new Assessor(situation).assessment();
    }

    /** What is over needs no other product. */
    private static LadderStep step(Situation situation, GroupCover cover, List<Ring> rings) {
        if (situation.shortage().phase().isOver()) {
            return LadderStep.SUBSTITUTE;
        }
        long daysToStart = Math.max(
                0, ChronoUnit.DAYS.between(situation.day(), situation.shortage().start()));
        boolean lasts = Ladder.lasts(cover, daysToStart, situation.rules().number(Parameter.IMPORT_LEAD_DAYS));
        return Ladder.step(cover, situation.line().substitutionRisk(), rings, lasts);
    }

    private List<Proposal> proposals(Severity severity) {
        return shortage.phase().isOver()
                ? List.of()
                : Proposals.fitting(new Need(line, shortage, step, severity, cover, rings, situation.rules()));
    }

    private Assessment assessment() {
        SeverityJudge.Verdict verdict =
                SeverityJudge.judge(situation.rules().severityRows(), Facts.of(shortage, line, step, cover, patients));
        List<Proposal> proposals = proposals(verdict.severity());
        return new Assessment(
                line.product(),
                situation.shortageId(),
                situation.day(),
                shortage.phase(),
                shortage.start(),
                line.criticality(),
                line.substitutionRisk(),
                line.unionList(),
                verdict.severity(),
                step,
                verdict.reasons(),
                cover,
                rings,
                patients,
                proposals,
                situation.cascade(),
                new UsedRows(period, patients, proposals).with(verdict.rows(), situation.rules()));
    }
}
