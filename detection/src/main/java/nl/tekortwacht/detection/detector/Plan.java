/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import org.jspecify.annotations.Nullable;

/**
 * How a lesson is learned.
 *
 * @param held the timeline, if it was in memory
 */
record Plan(Lesson lesson, Way way, @Nullable Held held) {

    /** The ways. */
    enum Way {
        /** Nothing is known yet, so there is no past. */
        NEW,
        /** The timeline is in memory. */
        WARM,
        /** The timeline must first be brought back from the log. */
        COLD,
        /** The past itself changes: all of it is told again. */
        AGAIN;

        boolean needsHistory() {
            return this == COLD || this == AGAIN;
        }
    }

    static Plan of(Lesson lesson, boolean registryChanged, TimelineCache cache) {
        Held held = cache.take(lesson.state().product(), lesson.state().revision());
        if (lesson.state().rebuild() || registryChanged || lesson.isOutOfOrder()) {
            return new Plan(lesson, Way.AGAIN, null);
        }
        if (lesson.state().knownAt() == null) {
            return new Plan(lesson, Way.NEW, null);
        }
        return new Plan(lesson, held == null ? Way.COLD : Way.WARM, held);
    }
}
