/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

/**
 * The id that a reporter gives to a report; unique per reporter, so always used with it (see {@link ReportKey}).
 *
 * @param value 1 to 200 characters, no control characters, not blank
 */
public record ReportId(String value) implements Comparable<ReportId> {

    private static final int MAX_LENGTH = 200;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text is blank, too long or holds a control character
     */
    public ReportId {
        if (value.isBlank() || value.length() > MAX_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a report id has 1 to 200 characters, is not blank and holds no control characters");
        }
    }

    @Override
    public int compareTo(ReportId other) {
        return Texts.BY_CODE_POINT.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
