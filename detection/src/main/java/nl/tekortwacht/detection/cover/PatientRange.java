/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.cover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import nl.tekortwacht.contracts.assessment.Demand;
import nl.tekortwacht.contracts.assessment.Patients;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.severity.Parameter;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import org.jspecify.annotations.Nullable;

/** How many patients use a product: its units a day, divided by what one of them takes a day. */
public final class PatientRange {

    private static final Words ASSUMPTION = new Words(
            "Een patiënt gebruikt tussen {low} en {high} maal de gebruikelijke dosis van {dose} eenheden per dag, en"
                    + " gebruikt het elke dag.",
            "A patient takes between {low} and {high} times the usual dose of {dose} units a day, and takes it every day.");

    private PatientRange() {}

    /** The range; null where no daily dose is registered or no demand is known. Whole patients, rounded half-up. */
    public static @Nullable Patients of(Demand demand, @Nullable BigDecimal dailyDose, RulesOfDay rules) {
        if (dailyDose == null || dailyDose.signum() <= 0 || demand.unitsPerDay().signum() == 0) {
            return null;
        }
        BigDecimal high = rules.value(Parameter.HIGH_DOSE_FACTOR);
        BigDecimal low = rules.value(Parameter.LOW_DOSE_FACTOR);
        return new Patients(
                dailyDose,
                patients(demand, dailyDose.multiply(high)),
                patients(demand, dailyDose.multiply(low)),
                ASSUMPTION.with(
                        Map.of("low", Words.number(low), "high", Words.number(high), "dose", Words.number(dailyDose))));
    }

    private static long patients(Demand demand, BigDecimal unitsOfOne) {
        return demand.unitsPerDay().divide(unitsOfOne, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
