/* SPDX-License-Identifier: EUPL-1.2 */
/** Reads tables from CSV as it streams in. */
@NullMarked
package nl.tekortwacht.ingest.csv;

import org.jspecify.annotations.NullMarked;
