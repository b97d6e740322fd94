/* SPDX-License-Identifier: EUPL-1.2 */
/** The dated parameters of assessments, and the dated table that says how bad a shortage is. */
@NullMarked
package nl.tekortwacht.contracts.severity;

import org.jspecify.annotations.NullMarked;
