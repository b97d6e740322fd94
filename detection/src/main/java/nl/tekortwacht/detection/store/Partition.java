/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

/**
 * A partition of a Kafka topic.
 *
 * @param number from 0
 */
public record Partition(String topic, int number) {}
