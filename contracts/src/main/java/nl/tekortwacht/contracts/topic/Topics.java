/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.topic;

/** The Kafka topics that the services share. The key is the product id unless it says otherwise, so that order per product holds. */
public final class Topics {

    /** Reports as large parties send them, unchecked: the JSON of an NDJSON line. */
    public static final String INTAKE = "tekortwacht.reports.v1";

    /** Records of {@link #INTAKE} that were refused, as they came, with the reason in headers. */
    public static final String REFUSED = "tekortwacht.reports.refused.v1";

    /** Accepted reports, in the JSON of an NDJSON line with {@code receivedAt}; only ingest may write here. */
    public static final String REPORTS = "tekortwacht.reports.accepted.v1";

    /** Changes of findings, as JSON of {@link nl.tekortwacht.contracts.finding.FindingEvent}. */
    public static final String FINDINGS = "tekortwacht.findings.v1";

    /** How far the audit log went, as JSON; kept for ever, one partition. The key is the day. */
    public static final String AUDIT_ANCHORS = "tekortwacht.audit-anchors.v1";

    private Topics() {}
}
