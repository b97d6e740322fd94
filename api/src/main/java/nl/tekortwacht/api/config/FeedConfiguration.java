/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import java.net.URI;
import java.time.Clock;
import nl.tekortwacht.api.feed.FeedWriter;
import nl.tekortwacht.api.http.FeedController;
import nl.tekortwacht.api.postgres.Database;
import nl.tekortwacht.api.postgres.PostgresShortageChanges;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.rome.RomeAtomWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Feeds. Their links lead to {@code tekortwacht.public-url}. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    private static final URI LOCAL = URI.create("http://localhost:8080");

    @Bean
    FeedController apiFeedController(Database database, LiveRegistry registry, Clock clock, Environment environment) {
        URI publicUrl = environment.getProperty("tekortwacht.public-url", URI.class, LOCAL);
        return new FeedController(
                new PostgresShortageChanges(database),
                registry,
                new FeedWriter(publicUrl),
                new RomeAtomWriter(),
                clock);
    }
}
