/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.assessment.AssessmentRow;
import nl.tekortwacht.api.product.Catalogue;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Patients;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Reason;
import nl.tekortwacht.contracts.assessment.Ring;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import org.jspecify.annotations.Nullable;

/** How bad a shortage is, as it is shown; the fields are those of {@link Assessment}. */
@Schema(name = "Assessment")
record AssessmentView(
        Instant asKnownAt,
        UUID id,
        Instant knownFrom,
        UUID shortageId,
        ProductView product,
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
        List<String> rules,
        List<Version> earlier) {

    /** What it said before. */
    @Schema(name = "AssessmentVersion")
    record Version(Instant knownFrom, @Nullable Instant knownTo, Severity severity, LadderStep step) {

        static Version of(AssessmentRow row) {
            return new Version(row.knownFrom(), row.knownTo(), row.severity(), row.step());
        }
    }

    /** The latest version, and what those before it said. */
    static AssessmentView of(
            AssessmentRow row, Assessment found, List<AssessmentRow> earlier, Catalogue catalogue, KnownAt at) {
        return new AssessmentView(
                at.instant(),
                row.id(),
                row.knownFrom(),
                found.shortageId(),
                ProductView.of(catalogue, found.product()),
                found.day(),
                found.phase(),
                found.start(),
                found.criticality(),
                found.substitutionRisk(),
                found.unionList(),
                found.severity(),
                found.step(),
                found.reasons(),
                found.cover(),
                found.rings(),
                found.patients(),
                found.proposals(),
                found.cascade(),
                found.rules(),
                earlier.stream().map(Version::of).toList());
    }
}
