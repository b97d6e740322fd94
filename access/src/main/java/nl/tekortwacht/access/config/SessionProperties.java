/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.config;

import java.time.Duration;
import nl.tekortwacht.access.session.SessionTimes;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last.
 *
 * @param idleTimeout without a request
 * @param absoluteTimeout at most
 */
@ConfigurationProperties("tekortwacht.access.session")
public record SessionProperties(
        @DefaultValue("30m") Duration idleTimeout,
        @DefaultValue("12h") Duration absoluteTimeout) {

    SessionTimes times() {
        return new SessionTimes(idleTimeout, absoluteTimeout);
    }
}
