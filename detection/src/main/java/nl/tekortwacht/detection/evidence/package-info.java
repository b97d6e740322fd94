/* SPDX-License-Identifier: EUPL-1.2 */
/** The reports of one product that are in effect, arranged as the rules ask for them. */
@NullMarked
package nl.tekortwacht.detection.evidence;

import org.jspecify.annotations.NullMarked;
