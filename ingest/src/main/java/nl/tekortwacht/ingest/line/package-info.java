/* SPDX-License-Identifier: EUPL-1.2 */
/** A line as it was sent, and its fields read one by one, with a fault for each that is not what it should be. */
@NullMarked
package nl.tekortwacht.ingest.line;

import org.jspecify.annotations.NullMarked;
