/* SPDX-License-Identifier: EUPL-1.2 */
/** A table of reports: its columns in Dutch and English, and its rows as lines like any other. */
@NullMarked
package nl.tekortwacht.ingest.table;

import org.jspecify.annotations.NullMarked;
