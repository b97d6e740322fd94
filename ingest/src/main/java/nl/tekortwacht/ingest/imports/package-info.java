/* SPDX-License-Identifier: EUPL-1.2 */
/** Turns published lists, registers and ledgers into registry and report lines. */
@NullMarked
package nl.tekortwacht.ingest.imports;

import org.jspecify.annotations.NullMarked;
