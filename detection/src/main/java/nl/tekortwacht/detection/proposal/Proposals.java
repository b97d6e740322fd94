/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.proposal;

import static nl.tekortwacht.contracts.assessment.LadderStep.OTHER_STRENGTH_OR_FORM;
import static nl.tekortwacht.contracts.assessment.LadderStep.OTHER_SUBSTANCE;
import static nl.tekortwacht.contracts.assessment.LadderStep.UNREGISTERED_OR_PREPARATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Measure;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import org.jspecify.annotations.Nullable;

/**
 * Which measures fit, the gentlest for the patient first: a foreign pack of the same product comes before a switch that is
 * orange or red, and after one that is not.
 */
public final class Proposals {

    private Proposals() {}

    /** The measures that fit a shortage that is not over. */
    public static List<Proposal> fitting(Need need) {
        @Nullable Proposal substitute = substitute(need);
        @Nullable Proposal pack = temporaryPack(need);
        boolean switchNeedsCare = need.line().substitutionRisk() == SubstitutionRisk.ORANGE
                || need.line().substitutionRisk() == SubstitutionRisk.RED;
        List<Proposal> fitting = new ArrayList<>();
        Stream.of(
                        switchNeedsCare ? pack : substitute,
                        switchNeedsCare ? substitute : pack,
                        otherStrengthOrForm(need),
                        otherSubstance(need),
                        importExemption(need),
                        preparation(need),
                        nationalDirection(need),
                        changeTreatment(need))
                .filter(Objects::nonNull)
                .forEach(fitting::add);
        return fitting;
    }

    private static @Nullable Proposal substitute(Need need) {
        return need.availableAlternatives() == 0
                ? null
                : new Proposal(Measure.SUBSTITUTE, PatientConditions.ofSubstitution(need));
    }

    private static @Nullable Proposal otherStrengthOrForm(Need need) {
        long products = need.available(OTHER_STRENGTH_OR_FORM);
        return need.groupCarries() || products == 0
                ? null
                : new Proposal(Measure.OTHER_STRENGTH_OR_FORM, PatientConditions.ofOtherStrength(products));
    }

    private static @Nullable Proposal otherSubstance(Need need) {
        long products = need.available(OTHER_SUBSTANCE);
        return need.groupCarries() || products == 0
                ? null
                : new Proposal(Measure.OTHER_SUBSTANCE, PatientConditions.ofOtherSubstance(products));
    }

    private static @Nullable Proposal temporaryPack(Need need) {
        return need.step() == LadderStep.SUBSTITUTE || !need.mayHaveForeignPacks()
                ? null
                : new Proposal(Measure.TEMPORARY_PACK, SupplyConditions.ofTemporaryPack(need));
    }

    private static @Nullable Proposal importExemption(Need need) {
        return need.groupCarries() ? null : new Proposal(Measure.IMPORT_EXEMPTION, SupplyConditions.ofImport(need));
    }

    private static @Nullable Proposal preparation(Need need) {
        boolean exists = need.available(UNREGISTERED_OR_PREPARATION) > 0;
        boolean worthStarting =
                need.step().number() >= OTHER_SUBSTANCE.number() && need.line().substance() != null;
        return need.groupCarries() || !(exists || worthStarting)
                ? null
                : new Proposal(Measure.PHARMACY_PREPARATION, SupplyConditions.ofPreparation(need));
    }

    private static @Nullable Proposal nationalDirection(Need need) {
        boolean isLacking = need.isUsedInHospitals() && !need.groupCarries();
        return isLacking || need.severity() == Severity.CRITICAL
                ? new Proposal(Measure.NATIONAL_DIRECTION, SupplyConditions.ofNationalDirection(need))
                : null;
    }

    private static @Nullable Proposal changeTreatment(Need need) {
        return need.step() == LadderStep.CHANGE_TREATMENT
                ? new Proposal(Measure.CHANGE_TREATMENT, PatientConditions.ofChangedTreatment())
                : null;
    }
}
