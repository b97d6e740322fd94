/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.report;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a line is refused, in words for the one who sent it.
 *
 * @param field the field at fault; null if it is the whole line
 * @param reason what is wrong, and what would be right
 */
public record Fault(@Nullable String field, String reason) {}
