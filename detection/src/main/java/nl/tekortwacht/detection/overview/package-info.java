/* SPDX-License-Identifier: EUPL-1.2 */
/** The country as a whole on a day: its statistics, the market of each group, the records of companies. */
@NullMarked
package nl.tekortwacht.detection.overview;

import org.jspecify.annotations.NullMarked;
