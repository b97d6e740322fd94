/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import nl.tekortwacht.detection.availability.DayRecord;
import org.jspecify.annotations.Nullable;

/**
 * A version of a day: what its record said in [{@code knownFrom}, {@code knownTo}).
 *
 * @param knownTo null = it still says so
 */
public record DayRow(Instant knownFrom, @Nullable Instant knownTo, DayRecord record) {}
