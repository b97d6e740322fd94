/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of ingest, under {@code tekortwacht.ingest}.
 *
 * @param receipts the receipts
 * @param kafkaIntake the intake by Kafka
 * @param kept how long what was sent is kept
 */
@ConfigurationProperties("tekortwacht.ingest")
public record IngestProperties(
        @DefaultValue Receipts receipts,
        @DefaultValue KafkaIntake kafkaIntake,
        @DefaultValue Kept kept) {

    /**
     * How long what was sent is kept; docs/data-protection.md says why so long.
     *
     * @param closedLines the text of refused lines, after they were mended or discarded
     * @param keys the keys by which requests are repeated, and the answers kept for that
     */
    public record Kept(
            @DefaultValue("90d") Duration closedLines,
            @DefaultValue("90d") Duration keys) {}

    /**
     * The intake by Kafka.
     *
     * @param enabled whether this process reads the topic of unchecked reports
     * @param group the consumer group
     * @param consumers how many threads read; more than the topic has partitions are idle
     * @param maxPollRecords how many records a batch has at most
     * @param batchTimeout after which a batch is given up and tried again
     */
    public record KafkaIntake(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("tekortwacht-ingest") String group,
            @DefaultValue("2") int consumers,
            @DefaultValue("1000") int maxPollRecords,
            @DefaultValue("PT2M") Duration batchTimeout) {}

    /**
     * The receipts.
     *
     * @param keyLease how long a request may stand still before its Idempotency-Key is free again
     * @param interruptedAfter how long an open submission may stand still before it counts as broken off
     * @param mostRefused how many refused lines of one request are kept; with more, the request is ended
     * @param sweep how often is looked for submissions that stand still
     */
    public record Receipts(
            @DefaultValue("PT5M") Duration keyLease,
            @DefaultValue("PT1H") Duration interruptedAfter,
            @DefaultValue("1000000") long mostRefused,
            @DefaultValue("PT1M") Duration sweep) {}
}
