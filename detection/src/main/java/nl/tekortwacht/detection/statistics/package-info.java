/* SPDX-License-Identifier: EUPL-1.2 */
/** The counts of the country: what was notified, what was short, and how the one becomes the other. */
@NullMarked
package nl.tekortwacht.detection.statistics;

import org.jspecify.annotations.NullMarked;
