/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

/**
 * Where a record came from.
 *
 * @param offset its position in the partition, from 0
 */
public record Origin(Partition partition, long offset) {}
