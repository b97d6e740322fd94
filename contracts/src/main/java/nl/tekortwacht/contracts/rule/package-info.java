/* SPDX-License-Identifier: EUPL-1.2 */
/** Every legal or chosen number as a dated row with its source; never a constant in code. */
@NullMarked
package nl.tekortwacht.contracts.rule;

import org.jspecify.annotations.NullMarked;
