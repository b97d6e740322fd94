/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import nl.tekortwacht.access.config.AccessConfiguration;
import nl.tekortwacht.access.config.PartiesHttpConfiguration;
import nl.tekortwacht.api.http.AlertController;
import nl.tekortwacht.api.http.AnsweredLaterFilter;
import nl.tekortwacht.api.http.AuditController;
import nl.tekortwacht.api.http.DeliveryController;
import nl.tekortwacht.api.http.EventController;
import nl.tekortwacht.api.http.HolderContactController;
import nl.tekortwacht.api.http.LateNoticeController;
import nl.tekortwacht.api.http.MyDataController;
import nl.tekortwacht.api.http.ProblemAdvice;
import nl.tekortwacht.api.http.ProductController;
import nl.tekortwacht.api.http.PublicationFilter;
import nl.tekortwacht.api.http.ResponseHeaders;
import nl.tekortwacht.api.http.SafetyStockController;
import nl.tekortwacht.api.http.ShortageController;
import nl.tekortwacht.api.http.StartPage;
import nl.tekortwacht.api.http.SubscriberLinksController;
import nl.tekortwacht.api.http.SubscriptionController;
import nl.tekortwacht.api.http.SubscriptionDesk;
import nl.tekortwacht.api.http.SummaryController;
import nl.tekortwacht.api.http.WhyController;
import nl.tekortwacht.api.postgres.Database;
import nl.tekortwacht.api.postgres.PostgresAlerts;
import nl.tekortwacht.api.postgres.PostgresDecisions;
import nl.tekortwacht.api.postgres.PostgresDeliveryLog;
import nl.tekortwacht.api.postgres.PostgresFindingLog;
import nl.tekortwacht.api.postgres.PostgresHolderContacts;
import nl.tekortwacht.api.postgres.PostgresLateNotices;
import nl.tekortwacht.api.postgres.PostgresRegistryLines;
import nl.tekortwacht.api.postgres.PostgresSafetyStocks;
import nl.tekortwacht.api.postgres.PostgresShortages;
import nl.tekortwacht.api.postgres.PostgresSubscriberData;
import nl.tekortwacht.api.postgres.PostgresSubscriptions;
import nl.tekortwacht.api.postgres.PostgresSummaries;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.stream.FindingStream;
import nl.tekortwacht.api.stream.PollingOptions;
import nl.tekortwacht.api.subscription.WebhookSecrets;
import nl.tekortwacht.audit.config.AuditConfiguration;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.verification.Verifications;
import nl.tekortwacht.contracts.json.ContractsModule;
import nl.tekortwacht.contracts.publication.Publication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.MapperFeature;

/** The whole service. Needs a {@link DatabaseClient} for the database that holds the schemas of the other services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
@PropertySource("classpath:/nl/tekortwacht/api/api.properties")
@Import({
    AccessConfiguration.class,
    SecurityTxtConfiguration.class,
    AuditConfiguration.class,
    FeedConfiguration.class,
    OpenApiConfiguration.class,
    OutlookConfiguration.class,
    PartiesHttpConfiguration.class
})
public class ApiConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock apiClock() {
        return Clock.systemUTC();
    }

    @Bean
    AnsweredLaterFilter apiAnsweredLaterFilter() {
        return new AnsweredLaterFilter();
    }

    @Bean
    Database apiDatabase(DatabaseClient client, ApiProperties properties) {
        return new Database(client, properties.queryTimeout());
    }

    @Bean
    LiveRegistry apiRegistry(Database database, ApiProperties properties) {
        return new LiveRegistry(new PostgresRegistryLines(database), properties.registryRefresh());
    }

    @Bean
    FindingStream apiFindingStream(Database database, ApiProperties properties) {
        ApiProperties.Events events = properties.events();
        return new FindingStream(
                new PostgresFindingLog(database),
                new PollingOptions(events.pollInterval(), events.maxBackoff(), events.batchSize()));
    }

    @Bean
    @ConditionalOnMissingBean
    WebhookSecrets apiWebhookSecrets() {
        return new WebhookSecrets(new SecureRandom());
    }

    @Bean
    ShortageController apiShortageController(Database database, LiveRegistry registry, Clock clock) {
        return new ShortageController(new PostgresShortages(database), registry, clock);
    }

    @Bean
    SafetyStockController apiSafetyStockController(Database database, LiveRegistry registry, Clock clock) {
        return new SafetyStockController(new PostgresSafetyStocks(database), registry, clock);
    }

    @Bean
    LateNoticeController apiLateNoticeController(Database database, LiveRegistry registry, Clock clock) {
        return new LateNoticeController(new PostgresLateNotices(database), registry, clock);
    }

    @Bean
    AlertController apiAlertController(Database database, Clock clock) {
        return new AlertController(new PostgresAlerts(database), clock);
    }

    @Bean
    AuditController apiAuditController(AuditTrail auditTrail, Verifications auditVerifications, Clock clock) {
        return new AuditController(auditTrail, auditVerifications, clock);
    }

    @Bean
    PostgresSubscriptions apiSubscriptions(Database database) {
        return new PostgresSubscriptions(database);
    }

    @Bean
    SubscriptionController apiSubscriptionController(
            PostgresSubscriptions subscriptions,
            LiveRegistry registry,
            Clock clock,
            WebhookSecrets secrets,
            ApiProperties properties) {
        SubscriptionDesk.Options options = new SubscriptionDesk.Options(
                UUID::randomUUID,
                secrets,
                properties.insecureWebhooks(),
                properties.confirmEmail(),
                properties.secretOverlap());
        return new SubscriptionController(
                subscriptions, new SubscriptionDesk(subscriptions, registry, clock, options), clock);
    }

    @Bean
    HolderContactController apiHolderContactController(
            Database database, WebhookSecrets secrets, Clock clock, ApiProperties properties) {
        return new HolderContactController(
                new PostgresHolderContacts(database), secrets, clock, properties.insecureWebhooks());
    }

    @Bean
    DeliveryController apiDeliveryController(Database database, PostgresSubscriptions subscriptions, Clock clock) {
        return new DeliveryController(new PostgresDeliveryLog(database), subscriptions, clock);
    }

    @Bean
    WhyController apiWhyController(Database database, PostgresSubscriptions subscriptions, Clock clock) {
        return new WhyController(new PostgresDecisions(database), subscriptions, clock);
    }

    @Bean
    SubscriberLinksController apiSubscriberLinksController(PostgresSubscriptions subscriptions, Clock clock) {
        return new SubscriberLinksController(subscriptions, clock);
    }

    @Bean
    MyDataController apiMyDataController(Database database, Clock clock) {
        return new MyDataController(new PostgresSubscriberData(database), clock);
    }

    @Bean
    ProductController apiProductController(LiveRegistry registry, Clock clock) {
        return new ProductController(registry, clock);
    }

    @Bean
    SummaryController apiSummaryController(Database database, Clock clock, ApiProperties properties) {
        return new SummaryController(new PostgresSummaries(database), clock, properties.summaryMaxAge());
    }

    @Bean
    EventController apiEventController(FindingStream stream, ApiProperties properties) {
        return new EventController(
                stream, properties.events().heartbeat(), properties.events().retry());
    }

    @Bean
    StartPage apiStartPage() {
        return new StartPage();
    }

    @Bean
    ProblemAdvice apiProblemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    PublicationFilter apiPublicationFilter() {
        return new PublicationFilter(Publication.inForce());
    }

    @Bean
    ResponseHeaders apiResponseHeaders() {
        return new ResponseHeaders();
    }

    /** Answers write numbers of products, parties and the like as the contracts do. */
    @Bean
    @ConditionalOnMissingBean
    ContractsModule apiContractsModule() {
        return new ContractsModule();
    }

    /** Answers have their fields in the order in which they are documented. */
    @Bean
    JsonMapperBuilderCustomizer apiFieldOrder() {
        return builder -> builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
