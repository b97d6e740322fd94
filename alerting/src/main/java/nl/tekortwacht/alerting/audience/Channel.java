/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/** The ways in which an alert travels. */
public enum Channel {
    /** Plain-text mail. */
    EMAIL,
    /** Signed HTTP POST. */
    WEBHOOK
}
