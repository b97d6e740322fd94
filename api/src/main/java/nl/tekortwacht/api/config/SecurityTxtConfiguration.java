/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.tekortwacht.api.http.SecurityTxtController;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How to report a vulnerability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityTxtConfiguration.Settings.class)
class SecurityTxtConfiguration {

    private static final URI LOCAL = URI.create("http://localhost:8080");

    /**
     * Settings, {@code tekortwacht.api.security-txt.*}.
     *
     * @param contacts where to report, the preferred one first
     * @param policy what reporters can expect
     * @param languages in which reports are read
     * @param validFor how long readers may rely on it; less than a year (RFC 9116)
     */
    @ConfigurationProperties("tekortwacht.api.security-txt")
    record Settings(
            @DefaultValue("mailto:security@tekortwacht.example")
            List<URI> contacts,

            @Nullable URI policy,
            @DefaultValue("nl, en") String languages,
            @DefaultValue("180d") Duration validFor) {}

    @Bean
    SecurityTxtController apiSecurityTxtController(Settings settings, Environment environment, Clock clock) {
        return new SecurityTxtController(
                new SecurityTxtController.Facts(
                        settings.contacts(), settings.policy(), settings.languages(), settings.validFor()),
                environment.getProperty("tekortwacht.public-url", URI.class, LOCAL),
                clock);
    }
}
