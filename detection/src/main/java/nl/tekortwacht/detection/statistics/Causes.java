/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.statistics.CauseCount;
import org.jspecify.annotations.Nullable;

/** Counts causes, in the order of the notification form; those not given come last, and none is listed with 0. */
final class Causes {

    private Causes() {}

    static List<CauseCount> count(List<@Nullable Cause> causes) {
        List<@Nullable Cause> possible = new ArrayList<>(List.of(Cause.values()));
        possible.add(null);
        return possible.stream()
                .map(cause -> new CauseCount(cause, countOf(cause, causes)))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private static int countOf(@Nullable Cause cause, List<@Nullable Cause> causes) {
        return Collections.frequency(causes, cause);
    }
}
