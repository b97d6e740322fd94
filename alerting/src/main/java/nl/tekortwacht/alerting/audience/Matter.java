/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;

/**
 * What alerts are about over time, so that an end finds its start. Every other finding is its own matter; all
 * safety-stock findings of one party and product are one, because each stock report makes a finding of its own.
 */
public record Matter(String key) {

    /** The matter of the event. */
    public static Matter of(FindingEvent event) {
        return event.finding() instanceof SafetyStockFinding stock
                ? new Matter("stock/" + stock.product() + "/" + stock.party())
                : new Matter("finding/" + event.findingId());
    }
}
