/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** To be attempted, for the first time or again. */
    PENDING,
    /** The receiver has it. */
    DELIVERED,
    /** A dead letter: given up, until somebody replays it. */
    DEAD
}
