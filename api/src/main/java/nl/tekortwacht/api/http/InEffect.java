/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import java.util.List;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.time.KnownAt;

/** What a shortage says at an instant. */
final class InEffect {

    private InEffect() {}

    /** The last of its versions; throws a problem that says why, if there is none or it no longer holds. */
    static ShortageRow of(List<ShortageRow> versions, KnownAt at) {
        if (versions.isEmpty()) {
            throw Problems.missing("No such shortage was known at " + at.instant() + ".");
        }
        ShortageRow last = versions.getLast();
        if (!last.isInEffect(at)) {
            throw Problems.missing("The shortage was known until " + last.knownTo()
                    + "; later evidence took it away, or it became part of another. Ask for an earlier asKnownAt.");
        }
        return last;
    }
}
