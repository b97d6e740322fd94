/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

/**
 * How far a partition has been handled.
 *
 * @param nextOffset the first offset that has not been
 */
public record Position(String topic, int partition, long nextOffset) {}
