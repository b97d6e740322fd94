/* SPDX-License-Identifier: EUPL-1.2 */
/** What free text must not hold, and how it is written where programs read it as something else. */
@NullMarked
package nl.tekortwacht.contracts.text;

import org.jspecify.annotations.NullMarked;
