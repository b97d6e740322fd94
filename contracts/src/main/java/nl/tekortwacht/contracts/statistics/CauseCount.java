/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.statistics;

import nl.tekortwacht.contracts.report.Cause;
import org.jspecify.annotations.Nullable;

/**
 * How many have a cause.
 *
 * @param cause the cause; null = none was given
 */
public record CauseCount(@Nullable Cause cause, long count) {}
