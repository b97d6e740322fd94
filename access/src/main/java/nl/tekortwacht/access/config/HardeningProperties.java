/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.time.Duration;
import java.util.List;
import nl.tekortwacht.access.limit.Pace;
import nl.tekortwacht.access.limit.Rate;
import nl.tekortwacht.access.netty.ConnectionLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one client may ask for.
 *
 * @param origins pages that may read what is not open data, such as {@code https://portal.example}
 * @param anonymous requests from one address by those who did not sign in
 * @param caller requests of one caller who signed in
 * @param failures failed attempts to sign in from one address
 * @param mostClients that are remembered at a time
 * @param body how fast a body must come in
 * @param connection what holds before there is a request
 * @param mostParameters that a query may have
 */
@ConfigurationProperties("tekortwacht.access.limits")
public record HardeningProperties(
        @DefaultValue List<String> origins,
        @DefaultValue Anonymous anonymous,
        @DefaultValue OfCaller caller,
        @DefaultValue Failures failures,
        @DefaultValue("100000") long mostClients,
        @DefaultValue Body body,
        @DefaultValue Connection connection,
        @DefaultValue("100") int mostParameters) {

    /** Requests from one address. */
    public record Anonymous(
            @DefaultValue("12000") int perMinute,
            @DefaultValue("3000") int burst) {

        Rate rate() {
            return new Rate(perMinute, burst);
        }
    }

    /** Requests of one caller. */
    public record OfCaller(
            @DefaultValue("60000") int perMinute,
            @DefaultValue("15000") int burst) {

        Rate rate() {
            return new Rate(perMinute, burst);
        }
    }

    /** Failed attempts to sign in from one address. */
    public record Failures(
            @DefaultValue("300") int perMinute,
            @DefaultValue("1000") int burst) {

        Rate rate() {
            return new Rate(perMinute, burst);
        }
    }

    /** How fast a body must come in: so many bytes in each window in which they are waited for. */
    public record Body(
            @DefaultValue("500") long bytes,
            @DefaultValue("20s") Duration window) {

        Pace.MinimumPace pace() {
            return new Pace.MinimumPace(bytes, window);
        }
    }

    /** What holds before there is a request. */
    public record Connection(
            @DefaultValue("10s") Duration headers,
            @DefaultValue("2m") Duration idle,
            @DefaultValue("16384") int headerBytes,
            @DefaultValue("8192") int lineBytes) {

        ConnectionLimits limits() {
            return new ConnectionLimits(headers, idle, headerBytes, lineBytes);
        }
    }
}
