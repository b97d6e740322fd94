/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

/**
 * A record that is no finding event; kept as it came, with the reason.
 *
 * @param hex its bytes, two digits each
 */
public record Unreadable(String topic, int partition, long offset, String hex, String reason) {}
