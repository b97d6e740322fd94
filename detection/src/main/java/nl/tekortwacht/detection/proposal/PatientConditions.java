/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.assessment.CoverGap;
import nl.tekortwacht.contracts.assessment.Words;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import org.jspecify.annotations.Nullable;

/** What would have to be true for measures that give a patient something else of what is registered here. */
final class PatientConditions {

    private static final Words STOCK_CAN_BE_SHARED = new Words(
            "De gewone aanvoer van de leverbare alternatieven ({count}) blijft, en hun voorraad van {spare} eenheden is voor"
                    + " alle apotheken te bestellen.",
            "The alternatives that can be had ({count}) keep their usual supply, and all pharmacies can order from their"
                    + " stock of {spare} units.");
    private static final Words REST_IS_SOLVED = new Words(
            "Voor de {units} eenheden die tot {until} tekortkomen is er een andere oplossing.",
            "Something else solves the {units} units that lack until {until}.");
    private static final Words NO_MEDICAL_NECESSITY = new Words(
            "Op het recept staat geen medische noodzaak.", "The prescription does not say medical necessity.");
    private static final Words ORANGE = new Words(
            "Voorschrijver en apotheker zijn het eens over de voorwaarden van de wissel (Leidraad: oranje).",
            "Prescriber and pharmacist agree on the conditions of the switch (Leidraad: orange).");
    private static final Words RED = new Words(
            "Het product is in heel Nederland niet te krijgen, en de patiënt wordt na de wissel gecontroleerd (Leidraad:"
                    + " rood).",
            "The product cannot be had anywhere in the Netherlands, and the patient is checked after the switch (Leidraad:"
                    + " red).");
    private static final Words NO_CLASS = new Words(
            "De wissel is niet rood of oranje volgens de Leidraad; van dit product is geen klasse geregistreerd.",
            "The switch is neither red nor orange by the Leidraad; no class of this product is registered.");
    private static final Words PRESCRIBER_AGREES = new Words(
            "De voorschrijver stemt in, en de patiënt krijgt uitleg over de nieuwe dosering.",
            "The prescriber agrees, and the patient is told about the new dosage.");
    private static final Words ENOUGH_FOR_BOTH = new Words(
            "Er is daarvan genoeg voor deze patiënten en voor wie het al gebruiken; dat is niet berekend.",
            "There is enough of it for these patients and for those who use it already; that is not computed.");

    private PatientConditions() {}

    static List<Words> ofSubstitution(Need need) {
        CoverGap gap = need.cover().gap();
        List<Words> conditions = new ArrayList<>();
        conditions.add(STOCK_CAN_BE_SHARED.with(
                Map.of("count", Words.number(need.availableAlternatives()), "spare", Words.number(gap.spare()))));
        if (gap.units().signum() > 0) {
            conditions.add(REST_IS_SOLVED.with(Map.of(
                    "units",
                    Words.number(gap.units()),
                    "until",
                    Words.same(gap.until().toString()))));
        }
        Words risk = ofRisk(need.line().substitutionRisk());
        if (risk != null) {
            conditions.add(risk);
        }
        conditions.add(NO_MEDICAL_NECESSITY);
        return conditions;
    }

    private static @Nullable Words ofRisk(@Nullable SubstitutionRisk risk) {
        return switch (risk) {
            case null -> NO_CLASS;
            case RED -> RED;
            case ORANGE -> ORANGE;
            case GREEN -> null;
        };
    }

    static List<Words> ofOtherStrength(long products) {
        Words dose = new Words(
                "De dosis kan met een andere sterkte of vorm worden gegeven ({count} leverbaar).",
                "The dose can be given with another strength or form ({count} can be had).");
        return List.of(dose.with(Map.of("count", Words.number(products))), ENOUGH_FOR_BOTH, PRESCRIBER_AGREES);
    }

    static List<Words> ofOtherSubstance(long products) {
        Words substance = new Words(
                "Een andere stof van dezelfde klasse past bij de patiënt ({count} leverbaar).",
                "Another substance of the class suits the patient ({count} can be had).");
        Words advice = new Words(
                "De beroepsgroep noemt die stof als alternatief.", "The professional body names it as an alternative.");
        return List.of(
                substance.with(Map.of("count", Words.number(products))), advice, ENOUGH_FOR_BOTH, PRESCRIBER_AGREES);
    }

    static List<Words> ofChangedTreatment() {
        return List.of(
                new Words(
                        "De beroepsgroep geeft een behandeladvies voor de tijd dat er niets is.",
                        "The professional body advises on treatment for the time in which there is nothing."),
                new Words(
                        "Patiënten die al behandeld worden, horen het voordat zij zonder zitten.",
                        "Patients under treatment are told before they run out."));
    }
}
