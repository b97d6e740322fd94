/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of detection, under {@code tekortwacht.detection}.
 *
 * @param consumers how many threads read reports; more than the topic has partitions are idle
 * @param maxPollRecords how many records a batch has at most; a batch is one transaction
 * @param batchTimeout after which a batch is given up and tried again
 * @param cachedReports how many reports the timelines in memory may have been fed, together; about 500 bytes each
 * @param group the Kafka consumer group
 * @param consume whether this process reads reports
 * @param sweep the loop that lets days pass
 * @param assess the loop that keeps assessments and warnings
 * @param overview the loop that makes an overview of each day
 * @param relay the loop that publishes events
 */
@ConfigurationProperties("tekortwacht.detection")
public record DetectionProperties(
        @DefaultValue("2") int consumers,
        @DefaultValue("5000") int maxPollRecords,
        @DefaultValue("PT2M") Duration batchTimeout,
        @DefaultValue("1000000") long cachedReports,
        @DefaultValue("tekortwacht-detection") String group,
        @DefaultValue("true") boolean consume,
        @DefaultValue Sweep sweep,
        @DefaultValue Assess assess,
        @DefaultValue Overview overview,
        @DefaultValue Relay relay) {

    /**
     * The sweep.
     *
     * @param settled for how long a day must have been closed, so that its last reports have arrived
     */
    public record Sweep(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("PT10S") Duration interval,
            @DefaultValue("PT1M") Duration settled) {}

    /**
     * The watch over groups of products.
     *
     * @param enabled whether assessments and warnings are kept; without, nothing is noted for them either
     */
    public record Assess(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("PT30S") Duration interval) {}

    /** The overviews of the country. */
    public record Overview(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("PT1M") Duration interval) {}

    /**
     * The relay.
     *
     * @param chunk how many events are under way at once
     * @param timeout after which a chunk is given up and sent again
     * @param partitions of the topic of findings, if it must be made
     */
    public record Relay(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("PT0.5S") Duration interval,
            @DefaultValue("1000") int chunk,
            @DefaultValue("PT30S") Duration timeout,
            @DefaultValue("6") int partitions) {}
}
