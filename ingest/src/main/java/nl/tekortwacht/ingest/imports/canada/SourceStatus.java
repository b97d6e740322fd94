/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.util.Locale;
import java.util.Optional;

/** Where a report stands, by the source's own word, of which there have been several for the same. */
enum SourceStatus {
    /** {@code anticipated_shortage}. */
    ANTICIPATED,
    /** {@code active_confirmed}, {@code actual_shortage}. */
    ACTIVE,
    /** {@code avoided_shortage}. */
    AVOIDED,
    /** {@code resolved}. */
    RESOLVED,
    /** {@code to_be_discontinued}. */
    TO_BE_DISCONTINUED,
    /** {@code discontinued}. */
    DISCONTINUED,
    /** {@code reversed}: the discontinuation is off. */
    REVERSED;

    /** The status that a word means, or empty if it is none of the words known. */
    static Optional<SourceStatus> of(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        if (text.contains("avoid")) {
            return Optional.of(AVOIDED);
        } else if (text.contains("resolved")) {
            return Optional.of(RESOLVED);
        } else if (text.contains("revers")) {
            return Optional.of(REVERSED);
        } else if (text.contains("to be disc") || text.contains("to_be_disc")) {
            return Optional.of(TO_BE_DISCONTINUED);
        } else if (text.contains("discontinued")) {
            return Optional.of(DISCONTINUED);
        } else if (text.contains("anticipated")) {
            return Optional.of(ANTICIPATED);
        } else if (text.contains("active") || text.contains("actual") || text.contains("confirmed")) {
            return Optional.of(ACTIVE);
        }
        return Optional.empty();
    }

    /** Whether it is a status of the discontinuation table. */
    boolean isOfDiscontinuation() {
        return this == TO_BE_DISCONTINUED || this == DISCONTINUED || this == REVERSED;
    }
}
