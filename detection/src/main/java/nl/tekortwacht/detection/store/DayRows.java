/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.util.List;

/**
 * What is to be written about the days of one product.
 *
 * @param ends rows that stood and end
 * @param rows new rows
 */
public record DayRows(List<DayEnd> ends, List<DayRow> rows) {

    /** Nothing. */
    public static final DayRows NONE = new DayRows(List.of(), List.of());
}
