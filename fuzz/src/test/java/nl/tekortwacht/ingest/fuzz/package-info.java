/* SPDX-License-Identifier: EUPL-1.2 */
/** Fuzz tests of how lines are judged, tables are read, and published sources are imported. */
@NullMarked
package nl.tekortwacht.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
