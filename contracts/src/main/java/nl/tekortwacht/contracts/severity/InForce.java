/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.severity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a row counts: iff {@code validFrom <= day < validTo}.
 *
 * @param validFrom the first day; null = always
 * @param validTo the first day on which it no longer holds; null = open
 */
public record InForce(
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Always, and for ever. */
    public static final InForce ALWAYS = new InForce(null, null);

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if {@code validTo} is not after {@code validFrom}
     */
    public InForce {
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException("validTo must be after validFrom");
        }
    }

    /** Whether the day lies in it. */
    public boolean isOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether some day lies in both. */
    boolean overlaps(InForce other) {
        return startsBeforeEnd(this, other) && startsBeforeEnd(other, this);
    }

    private static boolean startsBeforeEnd(InForce a, InForce b) {
        LocalDate start = a.validFrom;
        LocalDate end = b.validTo;
        return start == null || end == null || start.isBefore(end);
    }

    /** The first day, in words for a list of rows; empty = always. */
    String since() {
        return validFrom == null ? "" : " since " + validFrom;
    }
}
