/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import nl.tekortwacht.detection.change.Standing;

/**
 * A timeline held in memory.
 *
 * @param revision of the state that it stands for
 * @param reports how many reports it was fed, for the size of the cache
 */
record Held(Timeline timeline, Standing standing, long revision, int reports) {}
