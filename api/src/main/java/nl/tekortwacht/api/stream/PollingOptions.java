/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.stream;

import java.time.Duration;

/**
 * How the log is polled.
 *
 * @param interval between two looks, and before the first retry
 * @param maxBackoff between two retries at most
 * @param batchSize events per query
 */
public record PollingOptions(Duration interval, Duration maxBackoff, int batchSize) {}
