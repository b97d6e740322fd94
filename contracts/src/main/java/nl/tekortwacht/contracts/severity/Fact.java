/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.util.Optional;

/** What a row of the severity table can look at. Facts are texts; one that is not known is missing. */
public enum Fact {
    /** The shortage's phase: {@code CONFIRMED}. */
    PHASE("phase"),
    /** The number of the step of the ladder, 1 to 5. */
    STEP("step"),
    /** The class on the list of critical medicines: {@code red}. */
    CRITICALITY("criticality"),
    /** The class of the Leidraad Verantwoord Wisselen: {@code orange}. */
    SUBSTITUTION_RISK("substitutionRisk"),
    /** Whether it is on the Union list: {@code true}. */
    UNION_LIST("unionList"),
    /** Whether the alternatives of the group carry it: nothing lacks, and at least one can be had. */
    GROUP_CARRIES("groupCarries"),
    /** Weeks that the stock of the alternatives lasts when all demand of the group comes to them. */
    COVER_WEEKS_WITHOUT("coverWeeksWithout"),
    /** Units that the alternatives cannot carry until the expected end. */
    COVER_GAP_UNITS("coverGapUnits"),
    /** The same in weeks of the whole group's demand. */
    COVER_GAP_WEEKS("coverGapWeeks"),
    /** Days from the start to the expected end. */
    DAYS_EXPECTED("daysExpected"),
    /** The expected end. */
    UNTIL("until"),
    /** Whether the expected end is assumed, as nobody announced one. */
    END_ASSUMED("endAssumed"),
    /** How many patients at least: all with a high dose. */
    PATIENTS_LOW("patientsLow"),
    /** How many patients at most: all with a low dose. */
    PATIENTS_HIGH("patientsHigh");

    private final String inputName;

    Fact(String inputName) {
        this.inputName = inputName;
    }

    /** Its name among the inputs of a reason, and in the words of a row. */
    public String inputName() {
        return inputName;
    }

    /** The fact of this name, or empty if there is none. */
    public static Optional<Fact> ofInputName(String name) {
        for (Fact fact : values()) {
            if (fact.inputName.equals(name)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
