/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was sent, before any check: field names and values, whatever the form it came in.
 *
 * @param number the line's number in what was sent, from 1
 * @param fields a {@link String}, {@link Boolean}, {@link java.math.BigInteger} (a plain whole number),
 *     {@link java.math.BigDecimal} (any other number), null, or, for what no field allows, a nested {@code List} or
 *     {@code Map}
 */
public record RawLine(long number, Map<String, @Nullable Object> fields) {}
