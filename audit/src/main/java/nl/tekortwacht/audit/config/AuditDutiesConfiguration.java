/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.config;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.audit.kafka.KafkaAnchors;
import nl.tekortwacht.audit.log.AuditLog;
import nl.tekortwacht.audit.log.AuditStore;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.micrometer.MicrometerAudit;
import nl.tekortwacht.audit.postgres.Database;
import nl.tekortwacht.audit.postgres.DecisionCover;
import nl.tekortwacht.audit.postgres.PostgresVerifications;
import nl.tekortwacht.audit.postgres.ReceiptCover;
import nl.tekortwacht.audit.verification.Anchoring;
import nl.tekortwacht.audit.verification.Anchors;
import nl.tekortwacht.audit.verification.Retention;
import nl.tekortwacht.audit.verification.Sealing;
import nl.tekortwacht.audit.verification.VerificationDuty;
import nl.tekortwacht.audit.verification.Verifier;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.TopicBuilder;

/** What is done for the log now and then; for services with Kafka. */
@Configuration(proxyBeanMethods = false)
@Import(AuditConfiguration.class)
public class AuditDutiesConfiguration {

    private static final Duration REMOVE_EVERY = Duration.ofHours(1);

    /** For Spring. */
    public AuditDutiesConfiguration() {}

    /** The topic of the anchors: one partition, for their order, and kept for ever. */
    @Bean
    public NewTopic auditAnchorsTopic(@Value("${tekortwacht.kafka.replicas:1}") int replicas) {
        return TopicBuilder.name(Topics.AUDIT_ANCHORS)
                .partitions(1)
                .replicas(replicas)
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(Math.max(1, replicas - 1)))
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                .build();
    }

    /** The anchors. */
    @Bean
    public Anchors auditAnchors(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.remove("client.id");
        return new KafkaAnchors(settings);
    }

    @Bean
    ReceiptCover auditReceiptCover(
            Database auditDatabase, Clock clock, @Value(AuditConfiguration.SERVICE) String service) {
        return new ReceiptCover(auditDatabase, clock, service);
    }

    @Bean
    DecisionCover auditDecisionCover(
            Database auditDatabase, Clock clock, @Value(AuditConfiguration.SERVICE) String service) {
        return new DecisionCover(auditDatabase, clock, service);
    }

    @Bean
    VerificationDuty auditVerificationDuty(
            Verifier auditVerifier,
            PostgresVerifications auditVerifications,
            MicrometerAudit auditFigures,
            Clock clock,
            AuditProperties properties) {
        VerificationDuty.Rhythm rhythm =
                new VerificationDuty.Rhythm(properties.verifyEvery(), properties.verifyAllEvery());
        return new VerificationDuty(auditVerifier, auditVerifications, clock, rhythm, auditFigures::show);
    }

    /** Verifies the log. */
    @Bean
    public Verifier auditVerifier(
            AuditTrail auditTrail,
            Anchors auditAnchors,
            ReceiptCover receipts,
            DecisionCover decisions,
            Clock clock,
            AuditProperties properties) {
        return new Verifier(auditTrail, auditAnchors, List.of(receipts, decisions), clock, properties.keep());
    }

    @Bean
    Loop auditVerificationLoop(VerificationDuty auditVerificationDuty, AuditProperties properties) {
        return new Loop("verification", shorter(properties.verifyEvery()), auditVerificationDuty::round);
    }

    /** Several processes take turns, so each looks more often than it is done. */
    private static Duration shorter(Duration every) {
        return every.dividedBy(2);
    }

    @Bean
    Loop auditAnchorLoop(
            AuditTrail auditTrail,
            Anchors auditAnchors,
            Clock clock,
            @Value(AuditConfiguration.SERVICE) String service,
            AuditProperties properties) {
        Anchoring anchoring = new Anchoring(auditTrail, auditAnchors, clock, service);
        return new Loop("anchoring", properties.anchorEvery(), anchoring::round);
    }

    @Bean
    Loop auditReceiptLoop(
            AuditLog auditLog, ReceiptCover cover, PostgresVerifications turns, AuditProperties properties) {
        return new Loop("cover of receipts", properties.sealEvery(), new Sealing(auditLog, cover, turns)::round);
    }

    @Bean
    Loop auditDecisionLoop(
            AuditLog auditLog, DecisionCover cover, PostgresVerifications turns, AuditProperties properties) {
        return new Loop("cover of decisions", properties.sealEvery(), new Sealing(auditLog, cover, turns)::round);
    }

    @Bean
    Loop auditRetentionLoop(
            AuditStore auditStore,
            AuditLog auditLog,
            Clock clock,
            @Value(AuditConfiguration.SERVICE) String service,
            AuditProperties properties) {
        Retention retention = new Retention(auditStore, auditLog, clock, properties.keep(), service);
        return new Loop("removal of old rows", REMOVE_EVERY, retention::round);
    }
}
