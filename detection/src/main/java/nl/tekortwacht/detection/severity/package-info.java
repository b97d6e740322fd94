/* SPDX-License-Identifier: EUPL-1.2 */
/** How bad a shortage is: the rows of the severity table that fire, with what they looked at. */
@NullMarked
package nl.tekortwacht.detection.severity;

import org.jspecify.annotations.NullMarked;
