/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.ArrayList;
import java.util.List;

/**
 * A list that stops growing at {@link #LIMIT}, so that the answer to an endless stream of bad lines stays small.
 *
 * @param shown the first of them
 * @param leftOut how many more there are
 */
public record Listed<T>(List<T> shown, long leftOut) {

    /** How many are shown at most. */
    public static final int LIMIT = 1_000;

    /** The list, cut at the limit. */
    static <T> Listed<T> of(List<T> all) {
        return all.size() <= LIMIT
                ? new Listed<>(List.copyOf(all), 0)
                : new Listed<>(List.copyOf(all.subList(0, LIMIT)), all.size() - LIMIT);
    }

    Listed<T> plus(Listed<T> later) {
        if (later.shown.isEmpty()) {
            return this;
        }
        List<T> all = new ArrayList<>(shown);
        all.addAll(later.shown);
        Listed<T> cut = of(all);
        return new Listed<>(cut.shown, cut.leftOut + leftOut + later.leftOut);
    }
}
