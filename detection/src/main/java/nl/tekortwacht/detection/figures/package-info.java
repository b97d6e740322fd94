/* SPDX-License-Identifier: EUPL-1.2 */
/** Means, medians and shares, computed exactly and rounded once. */
@NullMarked
package nl.tekortwacht.detection.figures;

import org.jspecify.annotations.NullMarked;
