/* SPDX-License-Identifier: EUPL-1.2 */
/** Reads tables from workbooks, and writes the templates as workbooks. */
@NullMarked
package nl.tekortwacht.ingest.xlsx;

import org.jspecify.annotations.NullMarked;
