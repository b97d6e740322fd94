/* SPDX-License-Identifier: EUPL-1.2 */
/** The supply of substitution groups: independent holders, departures, concentration. */
@NullMarked
package nl.tekortwacht.detection.market;

import org.jspecify.annotations.NullMarked;
