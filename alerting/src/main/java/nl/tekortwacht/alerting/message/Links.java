/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
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

    /** The address of a shortage; of other findings, the list of those about the same party and product. */
    public URI to(FindingEvent event) {
        String address =
                switch (event.finding()) {
                    case Shortage any -> "shortages/" + event.findingId();
                    case SafetyStockFinding stock ->
                        "safety-stock-findings?product=" + encoded(stock.product()) + "&party="
                                + encoded(stock.party());
                    case LateNotice late ->
                        "late-notices?product=" + encoded(late.product()) + "&reporter=" + encoded(late.reporter());
                    case Assessment assessment -> "shortages/" + assessment.shortageId() + "/assessment";
                    case AtRisk warning -> "warnings?product=" + encoded(warning.product());
                };
        return URI.create(base + "/v1/" + address);
    }

    /** The address of what a shortage means, and of what helps. */
    URI toAssessment(UUID shortage) {
        return URI.create(base + "/v1/shortages/" + shortage + "/assessment");
    }

    /** The address of a silence. */
    URI toSilence(UUID silence) {
        return URI.create(base + "/v1/silences/" + silence);
    }

    /** Where people look around. */
    URI toStart() {
        return URI.create(base + "/");
    }

    /** The page on which an e-mail address is confirmed. */
    URI toConfirmation(UUID subscription, String token) {
        return URI.create(base + "/v1/subscriptions/" + subscription + "/confirmations?token=" + encoded(token));
    }

    /** Where a subscription is ended, by a page and by one click of a mail program. */
    public URI toUnsubscribe(String token) {
        return URI.create(base + "/v1/unsubscribe/" + encoded(token));
    }

    private static String encoded(Object id) {
        return URLEncoder.encode(id.toString(), StandardCharsets.UTF_8);
    }
}
