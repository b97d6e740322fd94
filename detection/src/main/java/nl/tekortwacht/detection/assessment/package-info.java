/* SPDX-License-Identifier: EUPL-1.2 */
/** The assessment of a shortage as a whole, composed of cover, ladder, severity and proposals. */
@NullMarked
package nl.tekortwacht.detection.assessment;

import org.jspecify.annotations.NullMarked;
