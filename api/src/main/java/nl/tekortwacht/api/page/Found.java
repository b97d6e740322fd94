/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param today the last closed day at the instant asked about; null = no day had closed
 * @param total the rows of all pages
 * @param rows the rows of this page
 */
public record Found<T>(@Nullable LocalDate today, long total, List<T> rows) {}
