/* SPDX-License-Identifier: EUPL-1.2 */
/** Writes a simulated country to files, one JSON object a line. */
@NullMarked
package nl.tekortwacht.simulator.ndjson;

import org.jspecify.annotations.NullMarked;
