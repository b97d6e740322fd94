/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.net.URI;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;

/** Where a finding can be looked up. */
public final class Links {

    private final String base;

    /**
     * Links below the address.
     *
     * @param publicUrl as people reach the service, with or without a slash at its end
     */
    public Links(URI publicUrl) {
        String text = publicUrl.toString();
        base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The address of the finding. */
    public URI to(FindingEvent event) {
        String collection =
                switch (event.finding()) {
                    case Shortage any -> "shortages";
                    case SafetyStockFinding any -> "safety-stock";
                    case LateNotice any -> "late-notices";
                };
        return URI.create(base + "/v1/" + collection + "/" + event.findingId());
    }
}
