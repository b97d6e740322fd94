/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.util.regex.Pattern;

/**
 * A code of the Anatomical Therapeutic Chemical classification, at any of its five levels ({@code A} … {@code A10BA02}).
 *
 * @param value 1, 3, 4, 5 or 7 characters
 */
public record AtcCode(String value) implements Comparable<AtcCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z](\\d{2}([A-Z]([A-Z](\\d{2})?)?)?)?");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text is not an ATC code of level 1 to 5
     */
    public AtcCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an ATC code (like J05AF06 or J05A): '" + value + "'");
        }
    }

    /** Whether this code lies in the class that {@code level} names, itself included. */
    public boolean isIn(AtcCode level) {
        return value.startsWith(level.value);
    }

    @Override
    public int compareTo(AtcCode other) {
        return Texts.BY_CODE_POINT.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
