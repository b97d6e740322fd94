/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.topic;

/** The Kafka topics that the services share. The key is the product id everywhere, so that order per product holds. */
public final class Topics {

    /** Accepted reports, in the JSON of an NDJSON line with {@code receivedAt}. */
    public static final String REPORTS = "tekortwacht.reports.v1";

    /** Changes of findings, as JSON of {@link nl.tekortwacht.contracts.finding.FindingEvent}. */
    public static final String FINDINGS = "tekortwacht.findings.v1";

    private Topics() {}
}
