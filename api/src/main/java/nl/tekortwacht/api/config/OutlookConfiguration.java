/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import java.time.Clock;
import nl.tekortwacht.api.http.AssessmentController;
import nl.tekortwacht.api.http.GroupController;
import nl.tekortwacht.api.http.MarketController;
import nl.tekortwacht.api.http.RecordController;
import nl.tekortwacht.api.http.StatisticsController;
import nl.tekortwacht.api.http.WarningController;
import nl.tekortwacht.api.postgres.Database;
import nl.tekortwacht.api.postgres.PostgresAssessments;
import nl.tekortwacht.api.postgres.PostgresOverviews;
import nl.tekortwacht.api.postgres.PostgresShortages;
import nl.tekortwacht.api.postgres.PostgresStatistics;
import nl.tekortwacht.api.postgres.PostgresWarnings;
import nl.tekortwacht.api.registry.LiveRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shortages mean, what comes next, and the country as a whole. */
@Configuration(proxyBeanMethods = false)
class OutlookConfiguration {

    @Bean
    AssessmentController apiAssessmentController(Database database, LiveRegistry registry, Clock clock) {
        return new AssessmentController(
                new PostgresAssessments(database), new PostgresShortages(database), registry, clock);
    }

    @Bean
    WarningController apiWarningController(Database database, LiveRegistry registry, Clock clock) {
        return new WarningController(new PostgresWarnings(database), registry, clock);
    }

    @Bean
    GroupController apiGroupController(Database database, LiveRegistry registry, Clock clock) {
        return new GroupController(
                new PostgresShortages(database),
                new PostgresWarnings(database),
                new PostgresOverviews(database),
                registry,
                clock);
    }

    @Bean
    MarketController apiMarketController(Database database, LiveRegistry registry, Clock clock) {
        return new MarketController(new PostgresOverviews(database), registry, clock);
    }

    @Bean
    RecordController apiRecordController(Database database, Clock clock) {
        return new RecordController(new PostgresOverviews(database), clock);
    }

    @Bean
    StatisticsController apiStatisticsController(Database database, Clock clock) {
        return new StatisticsController(new PostgresStatistics(database), new PostgresOverviews(database), clock);
    }
}
