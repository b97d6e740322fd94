/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.standalone.access.LocalIssuer;

/**
 * What the services are told.
 *
 * @param databasePort where they reach PostgreSQL
 * @param user of the database
 * @param password of the user
 * @param kafka the broker's address
 * @param webhook where the audiences are told
 * @param secret by which webhooks are signed
 * @param issuer whose tokens are accepted
 */
public record ServiceSettings(
        int databasePort,
        String user,
        String password,
        String kafka,
        String webhook,
        String secret,
        LocalIssuer issuer) {

    /** As options of Spring, for the instance on that port. */
    List<String> options(String instance, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.config.name", "standalone");
        settings.put("spring.application.name", instance);
        settings.put("spring.kafka.consumer.client-id", instance);
        settings.put("spring.main.log-startup-info", "false");
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port));
        settings.put("logging.level.root", "INFO");
        settings.put("logging.config", "classpath:logback-chaos.xml");
        settings.put("spring.r2dbc.url", "r2dbc:postgresql://127.0.0.1:" + databasePort + "/tekortwacht");
        settings.put("spring.r2dbc.username", user);
        settings.put("spring.r2dbc.password", password);
        settings.put("spring.r2dbc.pool.initial-size", "1");
        settings.put("spring.r2dbc.pool.max-size", "8");
        settings.put("spring.r2dbc.properties.statementTimeout", "PT30S");
        settings.put("spring.kafka.bootstrap-servers", kafka);
        // A member that was killed gives its partitions to the other soon.
        settings.put("spring.kafka.consumer.properties.session.timeout.ms", "10000");
        settings.put("spring.kafka.consumer.properties.heartbeat.interval.ms", "3000");
        settings.put("tekortwacht.kafka.partitions", "6");
        settings.putAll(issuer.settings());
        addServices(settings);
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private void addServices(Map<String, String> settings) {
        settings.put("tekortwacht.ingest.trust-received-at", "true");
        // The key of a request that died with its process is free again soon.
        settings.put("tekortwacht.ingest.receipts.key-lease", "20s");
        settings.put("tekortwacht.ingest.kafka-intake.consumers", "1");
        settings.put("tekortwacht.detection.consumers", "1");
        settings.put("tekortwacht.detection.cached-reports", "200000");
        settings.put("tekortwacht.detection.sweep.interval", "2s");
        settings.put("tekortwacht.detection.relay.interval", "200ms");
        settings.put("tekortwacht.alerting.subscriptions-refresh", "1s");
        settings.put("tekortwacht.alerting.delivery.interval", "500ms");
        settings.put("tekortwacht.alerting.delivery.timeout", "5s");
        // Longer than a simulated day, or every claim would end when the clock is set to the next one.
        settings.put("tekortwacht.alerting.delivery.lease", "30h");
        settings.put("tekortwacht.alerting.webhook.allow-loopback", "true");
        settings.put("tekortwacht.api.insecure-webhooks", "true");
        for (String audience : List.of("shortage-team", "lcg", "igj")) {
            settings.put("tekortwacht.alerting.audiences." + audience + ".webhook", webhook + audience);
            settings.put("tekortwacht.alerting.audiences." + audience + ".webhook-secret", secret);
        }
    }
}
