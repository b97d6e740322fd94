/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.util.List;

/**
 * A measure that fits.
 *
 * @param measure what to do
 * @param conditions what would have to be true for it
 */
public record Proposal(Measure measure, List<Words> conditions) {

    /** Conditions are kept as they were. */
    public Proposal {
        conditions = List.copyOf(conditions);
    }
}
