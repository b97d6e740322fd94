/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many rows the whole list has
 */
public record Slice<T>(List<T> rows, long total) {}
