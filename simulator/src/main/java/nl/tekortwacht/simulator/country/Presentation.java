/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.util.Locale;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;

/**
 * A substance in a strength and form: what makes a substitution group.
 *
 * @param substance the international non-proprietary name
 * @param traits letters as explained in {@code presentations.txt}
 */
record Presentation(String substance, AtcCode atc, String route, String form, String strength, String traits) {

    String group() {
        return (substance + "-" + strength + "-" + form)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9./]+", "-");
    }

    boolean prescriptionOnly() {
        return !has("O");
    }

    boolean neededInWinter() {
        return has("w");
    }

    CareSetting careSetting() {
        return has("H") ? CareSetting.HOSPITAL : has("B") ? CareSetting.BOTH : CareSetting.COMMUNITY;
    }

    Criticality criticality() {
        return has("r")
                ? Criticality.RED
                : has("o") ? Criticality.ORANGE : has("y") ? Criticality.YELLOW : Criticality.OTHER;
    }

    /** Usual units in a pack: tablets, vials, millilitres. */
    int[] packSizes() {
        if (form.contains("tablet") || form.contains("capsule")) {
            return new int[] {30, 60, 90};
        }
        if (form.contains("injection") || form.contains("infusion")) {
            return new int[] {1, 5, 10};
        }
        return form.contains("oral") || form.equals("syrup") ? new int[] {100, 200} : new int[] {1, 5, 10};
    }

    private boolean has(String trait) {
        return traits.contains(trait);
    }
}
