/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.LocalDate;
import nl.tekortwacht.detection.store.ProductUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a lesson.
 *
 * @param held the timeline to keep in memory; null = the rules failed and the product is set aside
 * @param closedFrom the first of the days that closed; null = none did
 */
record Learned(
        ProductUpdate update, @Nullable Held held, @Nullable LocalDate closedFrom) {}
