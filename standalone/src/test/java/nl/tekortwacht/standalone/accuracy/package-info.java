/* SPDX-License-Identifier: EUPL-1.2 */
/** How good estimates and warnings are, measured on simulated years of which the truth is known. */
@NullMarked
package nl.tekortwacht.standalone.accuracy;

import org.jspecify.annotations.NullMarked;
