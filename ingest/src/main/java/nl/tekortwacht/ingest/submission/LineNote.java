/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import org.jspecify.annotations.Nullable;

/**
 * Something said about a line.
 *
 * @param field null if it is the whole line
 */
public record LineNote(long line, @Nullable String field, String reason) {}
