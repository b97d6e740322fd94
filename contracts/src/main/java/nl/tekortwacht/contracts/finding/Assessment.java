/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Patients;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.assessment.Ring;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import org.jspecify.annotations.Nullable;

/**
 * What a shortage means, on a day.
 *
 * @param shortageId the shortage that it is about
 * @param day the closed day of which it speaks
 * @param phase the shortage's phase on that day
 * @param start the shortage's start
 * @param criticality the class on the Dutch list of critical medicines (LCG); null = not registered
 * @param substitutionRisk the class of the Leidraad Verantwoord Wisselen; null = not registered
 * @param unionList whether it is on the Union list of critical medicines; null = not registered
 * @param severity how bad it is: the worst that a rule asks for
 * @param step the first step of the ladder that carries it
 * @param reasons the rules that fired, the worst first
 * @param cover whether the group can carry it
 * @param rings the products beyond the group, and the preparations in it
 * @param patients how many are affected; null = no daily dose is registered, or no demand known
 * @param proposals what fits, the gentlest first
 * @param cascade which products of the group run out next, the first one first
 * @param rules the rows of the assessment rules that were used: parameters, and rows of the severity table that fired
 */
public record Assessment(
        ProductId product,
        UUID shortageId,
        LocalDate day,
        Phase phase,
        LocalDate start,
        @Nullable Criticality criticality,
        @Nullable SubstitutionRisk substitutionRisk,
        @Nullable Boolean unionList,
        Severity severity,
        LadderStep step,
        List<Reason> reasons,
        GroupCover cover,
        List<Ring> rings,
        @Nullable Patients patients,
        List<Proposal> proposals,
        List<RunsOut> cascade,
        List<String> rules)
        implements Finding {

    /** Lists are kept as they were. */
    public Assessment {
        reasons = List.copyOf(reasons);
        rings = List.copyOf(rings);
        proposals = List.copyOf(proposals);
        cascade = List.copyOf(cascade);
        rules = List.copyOf(rules);
    }
}
