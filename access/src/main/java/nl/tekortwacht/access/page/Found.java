/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.page;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param rows of this part, in order
 */
public record Found<T>(long total, List<T> rows) {

    /** Copies the rows. */
    public Found {
        rows = List.copyOf(rows);
    }
}
