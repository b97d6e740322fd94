/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/** What is decided for one recipient. */
public record AlertDecision(Recipient recipient, Decision decision) {

    /** Whether the recipient is told. */
    public boolean tells() {
        return decision instanceof Decision.Notify;
    }
}
