/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import io.r2dbc.spi.ConnectionFactory;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.Chores;
import nl.tekortwacht.alerting.alert.ConfirmationMails;
import nl.tekortwacht.alerting.alert.Retention;
import nl.tekortwacht.alerting.alert.SilenceReminders;
import nl.tekortwacht.alerting.alert.TestAlerts;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.BlockingWork;
import nl.tekortwacht.alerting.delivery.DeliveryChannel;
import nl.tekortwacht.alerting.delivery.DeliveryLoop;
import nl.tekortwacht.alerting.delivery.DeliveryStore;
import nl.tekortwacht.alerting.delivery.DeliveryWorker;
import nl.tekortwacht.alerting.delivery.RetrySchedule;
import nl.tekortwacht.alerting.email.EmailChannel;
import nl.tekortwacht.alerting.http.WebhookKeysController;
import nl.tekortwacht.alerting.message.HtmlPages;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.micrometer.MicrometerCounts;
import nl.tekortwacht.alerting.postgres.PostgresRetention;
import nl.tekortwacht.alerting.postgres.PostgresVerifications;
import nl.tekortwacht.alerting.postgres.Schema;
import nl.tekortwacht.alerting.verification.Verifications;
import nl.tekortwacht.alerting.verification.WebhookVerification;
import nl.tekortwacht.alerting.webhook.SigningKey;
import nl.tekortwacht.alerting.webhook.WebhookChannel;
import nl.tekortwacht.alerting.webhook.WebhookHandshake;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.r2dbc.core.DatabaseClient;

/** From the recorded delivery to the receiver. */
@Configuration(proxyBeanMethods = false)
class AlertingDeliveryConfiguration {

    private static final String SMTP_TIMEOUT_MILLIS = "15000";
    private static final int LOOKUPS = 32;

    @Bean(destroyMethod = "close")
    BlockingWork alertingBlockingWork(AlertingProperties properties) {
        return new BlockingWork(properties.email().threads());
    }

    /** Apart from the mails, so that neither a slow mail server nor a slow name server holds up the other. */
    @Bean(destroyMethod = "close")
    BlockingWork alertingNameLookups() {
        return new BlockingWork(LOOKUPS);
    }

    @Bean
    WebhookChannel alertingWebhookChannel(
            AlertingProperties properties, Links links, BlockingWork alertingNameLookups, Clock clock) {
        return new WebhookChannel(
                properties.webhook().options(properties.audiences()), links, alertingNameLookups, clock);
    }

    @Bean
    WebhookVerification alertingWebhookVerification(
            AlertingProperties properties,
            Environment environment,
            Verifications verifications,
            BlockingWork alertingNameLookups,
            Clock clock) {
        URI publicUrl =
                environment.getProperty("tekortwacht.public-url", URI.class, URI.create(AlertingConfiguration.LOCAL));
        WebhookHandshake handshake = new WebhookHandshake(
                properties.webhook().options(properties.audiences()),
                Objects.requireNonNullElse(publicUrl.getHost(), "localhost"),
                () -> (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""),
                alertingNameLookups,
                clock);
        return new WebhookVerification(
                verifications, handshake, properties.delivery().timeout(), clock);
    }

    @Bean
    Verifications alertingVerifications(ConnectionFactory connections, Schema alertingSchema) {
        return new PostgresVerifications(DatabaseClient.create(connections), alertingSchema);
    }

    @Bean
    WebhookKeysController alertingWebhookKeysController(AlertingProperties properties) {
        return new WebhookKeysController(
                Optional.ofNullable(properties.webhook().key()).map(SigningKey::publicKey).stream()
                        .toList());
    }

    @Bean
    DeliveryWorker alertingDeliveryWorker(
            DeliveryStore store, WebhookChannel webhooks, ObjectProvider<JavaMailSender> mail, AlertingParts parts) {
        Map<Channel, DeliveryChannel> channels = new EnumMap<>(Channel.class);
        channels.put(Channel.WEBHOOK, webhooks);
        mail.ifAvailable(sender -> channels.put(Channel.EMAIL, email(sender, parts)));
        return new DeliveryWorker(
                store,
                channels,
                new RetrySchedule(new SplittableRandom()),
                parts.counts(),
                parts.clock(),
                parts.properties().delivery().options());
    }

    /** What several beans need; keeps their parameter lists short. */
    record AlertingParts(
            AlertingProperties properties,
            MicrometerCounts counts,
            HtmlPages pages,
            Links links,
            BlockingWork work,
            Clock clock) {}

    @Bean
    AlertingParts alertingParts(
            AlertingProperties properties,
            MicrometerCounts counts,
            HtmlPages pages,
            Links links,
            BlockingWork alertingBlockingWork,
            Clock clock) {
        return new AlertingParts(properties, counts, pages, links, alertingBlockingWork, clock);
    }

    private static EmailChannel email(JavaMailSender sender, AlertingParts parts) {
        // Without these a mail server that says nothing would keep a thread for ever.
        if (sender instanceof JavaMailSenderImpl smtp) {
            for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                smtp.getJavaMailProperties().putIfAbsent("mail.smtp." + name, SMTP_TIMEOUT_MILLIS);
            }
        }
        return new EmailChannel(
                sender, parts.properties().email().from(), parts.pages(), parts.links(), parts.work(), parts.clock());
    }

    @Bean
    Retention alertingRetention(
            ConnectionFactory connections, Schema alertingSchema, AlertingProperties properties, Clock clock) {
        return new Retention(
                new PostgresRetention(DatabaseClient.create(connections), alertingSchema),
                properties.kept().periods(),
                clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    @ConditionalOnProperty(name = "tekortwacht.alerting.delivery.enabled", matchIfMissing = true)
    DeliveryLoop alertingDeliveryLoop(
            DeliveryWorker worker,
            TestAlerts tests,
            ConfirmationMails confirmations,
            Chores chores,
            SilenceReminders reminders,
            WebhookVerification webhooks,
            Retention retention,
            AlertingParts parts) {
        return new DeliveryLoop(
                worker,
                List.of(
                        tests.answer(),
                        confirmations.answer(),
                        webhooks.ask(),
                        reminders.remind(),
                        chores.release(),
                        chores.escalate(),
                        chores.remind(),
                        chores.send(),
                        retention.erase()),
                parts.counts(),
                parts.properties().delivery().interval());
    }
}
