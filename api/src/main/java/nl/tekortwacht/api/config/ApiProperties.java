/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service, {@code tekortwacht.api.*}.
 *
 * @param queryTimeout after which a query ends with an error
 * @param registryRefresh how old the registry in memory may be
 * @param summaryMaxAge how old the counts of the present may be
 * @param insecureWebhooks whether a webhook may be plain http; for trials on one machine only
 * @param confirmEmail whether an e-mail address must be confirmed before anything is sent to it; no only for demonstrations
 * @param secretOverlap how long the secret of a webhook still signs after another took its place
 * @param events the stream of events
 */
@ConfigurationProperties("tekortwacht.api")
public record ApiProperties(
        @DefaultValue("10s") Duration queryTimeout,
        @DefaultValue("1s") Duration registryRefresh,
        @DefaultValue("1s") Duration summaryMaxAge,
        @DefaultValue("false") boolean insecureWebhooks,
        @DefaultValue("true") boolean confirmEmail,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue Events events) {

    /**
     * Settings of the stream, {@code tekortwacht.api.events.*}.
     *
     * @param pollInterval between two looks at the log
     * @param maxBackoff between two looks while the log cannot be read
     * @param batchSize events per query, 1 or more
     * @param heartbeat between two comments that keep a connection open
     * @param retry after which a client is asked to connect again
     */
    public record Events(
            @DefaultValue("250ms") Duration pollInterval,
            @DefaultValue("15s") Duration maxBackoff,
            @DefaultValue("500") int batchSize,
            @DefaultValue("15s") Duration heartbeat,
            @DefaultValue("3s") Duration retry) {

        /**
         * Checks the settings.
         *
         * @throws IllegalArgumentException if one of them is not above zero
         */
        public Events {
            requirePositive("events.poll-interval", pollInterval);
            requirePositive("events.max-backoff", maxBackoff);
            requirePositive("events.heartbeat", heartbeat);
            requirePositive("events.retry", retry);
            if (batchSize < 1) {
                throw new IllegalArgumentException("tekortwacht.api.events.batch-size must be 1 or more");
            }
        }
    }

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if the timeout or the overlap is not above zero, or an age is below zero
     */
    public ApiProperties {
        requirePositive("query-timeout", queryTimeout);
        requirePositive("secret-overlap", secretOverlap);
        if (registryRefresh.isNegative() || summaryMaxAge.isNegative()) {
            throw new IllegalArgumentException(
                    "tekortwacht.api.registry-refresh and summary-max-age must not be negative");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("tekortwacht.api." + name + " must be more than 0");
        }
    }
}
