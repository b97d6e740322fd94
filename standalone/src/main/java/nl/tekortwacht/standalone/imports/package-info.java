/* SPDX-License-Identifier: EUPL-1.2 */
/** Turns published lists, registers and ledgers into registry and report lines. */
@NullMarked
package nl.tekortwacht.standalone.imports;

import org.jspecify.annotations.NullMarked;
