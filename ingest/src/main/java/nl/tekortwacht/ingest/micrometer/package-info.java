/* SPDX-License-Identifier: EUPL-1.2 */
/** Counts what became of every line. */
@NullMarked
package nl.tekortwacht.ingest.micrometer;

import org.jspecify.annotations.NullMarked;
