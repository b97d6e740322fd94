/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import nl.tekortwacht.contracts.assessment.GroupCover;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.finding.Assessment;

/** Tells whether a whole substitution group is short. */
final class WholeGroup {

    private WholeGroup() {}

    /** Whether every product of the group is short, and there is more than this one. */
    static boolean isShort(Assessment assessment) {
        return assessment.cover().group() != null
                && !assessment.cover().alternatives().isEmpty()
                && assessment.cover().alternatives().stream()
                        .map(GroupCover.Alternative::supply)
                        .allMatch(ProductSupply::isShort);
    }
}
