/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tekortwacht.alerting.alert.Retention;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.delivery.WorkerOptions;
import nl.tekortwacht.alerting.webhook.SigningKey;
import nl.tekortwacht.alerting.webhook.WebhookOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code tekortwacht.alerting.*}. All have defaults; without addresses every alert is recorded as held.
 *
 * @param watchFrom noted at the first start instead of the clock's instant; what was known before is held
 * @param routes the file that says who wants which news; null for the routes that ship
 * @param routesRefresh the pause between two looks whether that file has changed
 * @param subscriptionsRefresh how long a read of the subscriptions is good for
 * @param holdDown how long after an end the same is believed to be flapping if it comes back
 */
@ConfigurationProperties("tekortwacht.alerting")
public record AlertingProperties(
        @Nullable Instant watchFrom,
        @Nullable String routes,
        @DefaultValue("10s") Duration routesRefresh,
        @DefaultValue("5s") Duration subscriptionsRefresh,
        @DefaultValue("4h") Duration holdDown,
        @DefaultValue Audiences audiences,
        @DefaultValue Email email,
        @DefaultValue Webhook webhook,
        @DefaultValue Delivery delivery,
        @DefaultValue Kept kept,
        @DefaultValue Kafka kafka) {

    /**
     * How long what is personal is kept, {@code tekortwacht.alerting.kept.*}; docs/data-protection.md says why so long.
     *
     * @param endedSubscriptions name, address and secrets, after the end of the subscription
     * @param addresses to which messages went, after the message
     * @param names of those who took alerts
     */
    public record Kept(
            @DefaultValue("30d") Duration endedSubscriptions,
            @DefaultValue("365d") Duration addresses,
            @DefaultValue("1826d") Duration names) {

        Retention.Periods periods() {
            return new Retention.Periods(endedSubscriptions, addresses, names);
        }
    }

    /** Where the audiences are reached. */
    public record Audiences(
            @DefaultValue Target shortageTeam,
            @DefaultValue Target lcg,
            @DefaultValue Target igj,
            @DefaultValue Target cbg) {

        Map<Audience, List<Address>> addresses() {
            Map<Audience, List<Address>> addresses = new EnumMap<>(Audience.class);
            targets().forEach((audience, target) -> addresses.put(audience, target.addresses()));
            return addresses;
        }

        Map<Audience, List<String>> secrets() {
            Map<Audience, List<String>> secrets = new EnumMap<>(Audience.class);
            targets().forEach((audience, target) -> secrets.put(audience, target.secrets()));
            return secrets;
        }

        private Map<Audience, Target> targets() {
            return Map.of(
                    Audience.SHORTAGE_TEAM, shortageTeam,
                    Audience.LCG, lcg,
                    Audience.IGJ, igj,
                    Audience.CBG, cbg);
        }
    }

    /**
     * Where one audience is reached; both, one or none.
     *
     * @param email an e-mail address
     * @param webhook a URL
     * @param webhookSecret {@code whsec_} and base64; needed with a webhook; two with a space between both sign
     * @param language nl or en
     */
    public record Target(
            @Nullable String email,
            @Nullable String webhook,
            @Nullable String webhookSecret,
            @DefaultValue("nl") String language) {

        /** Checks that a webhook can be signed. */
        public Target {
            if (isSet(webhook) && !isSet(webhookSecret)) {
                throw new IllegalArgumentException("a webhook needs a webhook-secret: " + webhook);
            }
        }

        List<Address> addresses() {
            List<Address> addresses = new ArrayList<>();
            Locale locale = Locale.forLanguageTag(language);
            if (email != null && isSet(email)) {
                addresses.add(new Address(Channel.EMAIL, email, locale));
            }
            if (webhook != null && isSet(webhook)) {
                addresses.add(new Address(Channel.WEBHOOK, webhook, locale));
            }
            return addresses;
        }

        List<String> secrets() {
            return webhookSecret == null || !isSet(webhookSecret)
                    ? List.of()
                    : List.of(webhookSecret.strip().split("\\s+", -1));
        }

        private static boolean isSet(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    /**
     * E-mail; the server itself is {@code spring.mail.*}.
     *
     * @param from the sender's address
     * @param threads mails under way at once
     */
    public record Email(
            @DefaultValue("tekortwacht@localhost") String from,
            @DefaultValue("8") int threads) {}

    /**
     * Webhooks.
     *
     * @param source who we are, in the CloudEvents attribute of that name
     * @param signingKey {@code whsk_} and base64, the private key for signatures of scheme v1a; null = v1 only
     * @param allowLoopback whether loopback and private networks are allowed as targets; for demonstrations only
     */
    public record Webhook(
            @DefaultValue("urn:nld:oin:00000000000000000000:systeem:tekortwacht")
            URI source,

            @Nullable String signingKey,
            @DefaultValue("false") boolean allowLoopback) {

        WebhookOptions options(Audiences audiences) {
            return new WebhookOptions(source, audiences.secrets(), key(), allowLoopback);
        }

        /** The key for the scheme v1a, if there is one. */
        @Nullable
        SigningKey key() {
            return signingKey == null || signingKey.isBlank() ? null : SigningKey.of(signingKey.strip());
        }
    }

    /**
     * The delivery worker.
     *
     * @param enabled whether it runs by itself
     * @param interval the pause between two looks for due deliveries
     * @param chunk deliveries that are claimed at once
     * @param concurrency attempts that are under way at once
     * @param perEndpoint attempts that are under way at once to one endpoint; the mail server is one
     * @param perSecond attempts that are begun in a second to one endpoint
     * @param timeout of one attempt
     * @param lease how long a claim holds; a crashed worker's deliveries are free after it
     */
    public record Delivery(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1s") Duration interval,
            @DefaultValue("64") int chunk,
            @DefaultValue("128") int concurrency,
            @DefaultValue("8") int perEndpoint,
            @DefaultValue("200") int perSecond,
            @DefaultValue("20s") Duration timeout,
            @DefaultValue("2m") Duration lease) {

        WorkerOptions options() {
            return new WorkerOptions(
                    chunk,
                    concurrency,
                    new WorkerOptions.EndpointLimits(perEndpoint, perSecond),
                    timeout,
                    lease,
                    interval);
        }
    }

    /**
     * Reading the topic.
     *
     * @param enabled whether it is read
     * @param groupId the consumer group
     * @param consumers threads, each with its share of the partitions
     * @param maxPollRecords events in one batch at most
     */
    public record Kafka(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("tekortwacht-alerting") String groupId,
            @DefaultValue("1") int consumers,
            @DefaultValue("500") int maxPollRecords) {}
}
