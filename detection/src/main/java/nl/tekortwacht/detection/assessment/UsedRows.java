/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.assessment.Measure;
import nl.tekortwacht.contracts.assessment.Patients;
import nl.tekortwacht.contracts.assessment.Proposal;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.ParameterRow;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.detection.cover.CoverPeriod;
import org.jspecify.annotations.Nullable;

/** Which rows of the rules an assessment was computed with, so that a reader can do so again. */
final class UsedRows {

    private static final Set<Parameter> OF_DEMAND = EnumSet.of(
            Parameter.WHOLESALER_REACH_DAYS,
            Parameter.HOLDER_REACH_DAYS,
            Parameter.RECENT_DEMAND_SHARE,
            Parameter.LEAST_DEMAND_FACTOR,
            Parameter.MOST_DEMAND_FACTOR);

    private final Set<Parameter> parameters = EnumSet.noneOf(Parameter.class);

    UsedRows(CoverPeriod period, @Nullable Patients patients, List<Proposal> proposals) {
        parameters.addAll(period.basis().parameters());
        if (period.basis() != CoverPeriod.Basis.OVER) {
            parameters.add(Parameter.IMPORT_LEAD_DAYS);
            parameters.addAll(OF_DEMAND);
            parameters.add(Parameter.CASCADE_LEAST_DAYS);
        }
        if (patients != null) {
            parameters.add(Parameter.HIGH_DOSE_FACTOR);
            parameters.add(Parameter.LOW_DOSE_FACTOR);
        }
        if (proposals.stream().anyMatch(proposal -> proposal.measure() == Measure.TEMPORARY_PACK)) {
            parameters.add(Parameter.TEMPORARY_PACK_MONTHS);
        }
    }

    /** The parameters, then the rows of the severity table that fired. */
    List<String> with(List<String> fired, RulesOfDay rules) {
        return Stream.concat(parameters.stream().map(rules::row).map(ParameterRow::brief), fired.stream())
                .toList();
    }
}
