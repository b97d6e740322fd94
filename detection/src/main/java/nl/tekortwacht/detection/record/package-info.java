/* SPDX-License-Identifier: EUPL-1.2 */
/** Promises kept? What companies announced and reported, against what came of it, in figures. */
@NullMarked
package nl.tekortwacht.detection.record;

import org.jspecify.annotations.NullMarked;
