/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.config;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit log, under {@code tekortwacht.audit}.
 *
 * @param enabled whether requests are recorded; off only to measure what recording costs
 * @param batch the most events that are written together
 * @param waiting the most events that may wait to be written
 * @param patience how long writing may take before an answer is held back
 * @param pause before a batch that failed is tried again
 * @param anchorEvery how often it is written down how far the log went
 * @param verifyEvery how often what was added is verified
 * @param verifyAllEvery how often everything is verified
 * @param sealEvery how often receipts and decisions are covered
 * @param keep how long rows are kept
 */
@ConfigurationProperties("tekortwacht.audit")
public record AuditProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1000") int batch,
        @DefaultValue("20000") int waiting,
        @DefaultValue("PT5S") Duration patience,
        @DefaultValue("PT0.25S") Duration pause,
        @DefaultValue("PT60S") Duration anchorEvery,
        @DefaultValue("PT10M") Duration verifyEvery,
        @DefaultValue("P1D") Duration verifyAllEvery,
        @DefaultValue("PT30S") Duration sealEvery,
        @DefaultValue("P7Y") Period keep) {}
