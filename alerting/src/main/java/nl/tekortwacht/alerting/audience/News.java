/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/**
 * What is new in an event for one recipient.
 *
 * @param onlyIfTold whether it takes something back, and so is news only to who was told that
 */
record News(NotifyReason reason, boolean onlyIfTold) {

    static News of(NotifyReason reason) {
        return new News(reason, false);
    }

    static News takingBack(NotifyReason reason) {
        return new News(reason, true);
    }
}
