/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

/** Why there will be no other attempt; a closed set, and the label of the metric. */
public enum GiveUpReason {
    /** The receiver said 410: it wants nothing any more. Ends the subscription. */
    ENDED_BY_RECEIVER,
    /** The subscription has ended since. */
    SUBSCRIPTION_ENDED,
    /** The address or the secret cannot be used. */
    BAD_TARGET,
    /** The address leads into a network that we do not send to. */
    FORBIDDEN_TARGET,
    /** The mail server refused for good: SMTP 5xx. */
    REFUSED_FOR_GOOD
}
