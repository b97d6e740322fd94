/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.LocalDate;

/**
 * How far the world is.
 *
 * @param registrySeq the last line of the registry
 * @param lastClosedDay by the clock; who is behind it is catching up, and what his supply was then interests nobody
 */
record Present(long registrySeq, LocalDate lastClosedDay) {}
