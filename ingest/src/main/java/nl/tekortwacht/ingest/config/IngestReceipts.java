/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import nl.tekortwacht.ingest.http.Bodies;
import nl.tekortwacht.ingest.http.MendingEndpoint;
import nl.tekortwacht.ingest.http.QuarantineEndpoint;
import nl.tekortwacht.ingest.http.ReceiptsEndpoint;
import nl.tekortwacht.ingest.http.SubmissionDesk;
import nl.tekortwacht.ingest.micrometer.MicrometerBacklog;
import nl.tekortwacht.ingest.postgres.Database;
import nl.tekortwacht.ingest.postgres.PostgresErasure;
import nl.tekortwacht.ingest.postgres.PostgresQuarantine;
import nl.tekortwacht.ingest.postgres.PostgresReceipts;
import nl.tekortwacht.ingest.postgres.PostgresSubmissions;
import nl.tekortwacht.ingest.receipt.LineReceipt;
import nl.tekortwacht.ingest.receipt.RegistryReceipt;
import nl.tekortwacht.ingest.receipt.ReportReceipt;
import nl.tekortwacht.ingest.receipt.Resubmission;
import nl.tekortwacht.ingest.submission.Receipts;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.SubmissionIds;
import nl.tekortwacht.ingest.submission.Submissions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Submissions and their receipts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestReceipts {

    private static final int SEED_BYTES = 48;

    @Bean
    SubmissionIds ingestSubmissionIds(Clock clock) {
        byte[] seed = new SecureRandom().generateSeed(SEED_BYTES);
        return new SubmissionIds(
                clock, RandomGeneratorFactory.of("L128X256MixRandom").create(seed));
    }

    @Bean
    Submissions ingestSubmissions(Database ingestDatabase) {
        return new PostgresSubmissions(ingestDatabase);
    }

    @Bean
    Receipts ingestReceiptList(Database ingestDatabase) {
        return new PostgresReceipts(ingestDatabase);
    }

    @Bean
    SubmissionDesk ingestReportsDesk(
            ReportReceipt ingestReportReceipt,
            Submissions ingestSubmissions,
            SubmissionIds ingestSubmissionIds,
            Clock clock,
            IngestProperties properties) {
        SubmissionDesk.Duty duty = new SubmissionDesk.Duty(Submission.Kind.REPORTS, ingestReportReceipt);
        return new SubmissionDesk(duty, ingestSubmissions, clock, ingestSubmissionIds, limits(properties));
    }

    @Bean
    SubmissionDesk ingestRegistryDesk(
            RegistryReceipt ingestRegistryReceipt,
            Submissions ingestSubmissions,
            SubmissionIds ingestSubmissionIds,
            Clock clock,
            IngestProperties properties) {
        SubmissionDesk.Duty duty = new SubmissionDesk.Duty(Submission.Kind.REGISTRY, ingestRegistryReceipt);
        return new SubmissionDesk(duty, ingestSubmissions, clock, ingestSubmissionIds, limits(properties));
    }

    private static SubmissionDesk.Limits limits(IngestProperties properties) {
        return new SubmissionDesk.Limits(
                properties.receipts().keyLease(), properties.receipts().mostRefused());
    }

    @Bean
    ReceiptsEndpoint ingestReceiptsEndpoint(Receipts ingestReceiptList) {
        return new ReceiptsEndpoint(ingestReceiptList);
    }

    @Bean
    PostgresQuarantine ingestQuarantine(Database ingestDatabase) {
        return new PostgresQuarantine(ingestDatabase);
    }

    @Bean
    QuarantineEndpoint ingestQuarantineEndpoint(PostgresQuarantine ingestQuarantine) {
        return new QuarantineEndpoint(ingestQuarantine);
    }

    @Bean
    MendingEndpoint ingestMendingEndpoint(Resubmission ingestResubmission, Bodies ingestBodies) {
        return new MendingEndpoint(ingestResubmission, ingestBodies);
    }

    @Bean
    Resubmission ingestResubmission(
            PostgresQuarantine ingestQuarantine,
            Submissions ingestSubmissions,
            ReportReceipt ingestReportReceipt,
            RegistryReceipt ingestRegistryReceipt,
            SubmissionIds ingestSubmissionIds,
            Clock clock) {
        Map<Submission.Kind, LineReceipt> receipts =
                Map.of(Submission.Kind.REPORTS, ingestReportReceipt, Submission.Kind.REGISTRY, ingestRegistryReceipt);
        Resubmission.Ports ports = new Resubmission.Ports(ingestQuarantine, ingestSubmissions, receipts);
        return new Resubmission(ports, clock, ingestSubmissionIds);
    }

    /** Looks now and then at what waits; what is scraped is what was seen last. */
    @Bean
    Loop ingestBacklogLook(
            PostgresQuarantine ingestQuarantine, MeterRegistry meters, Clock clock, IngestProperties properties) {
        MicrometerBacklog gauges = new MicrometerBacklog(meters, clock);
        return new Loop("look at the backlog", properties.receipts().sweep(), () -> ingestQuarantine
                .look()
                .doOnNext(gauges::show));
    }

    /** Closes what a dead process left open. */
    @Bean
    Loop ingestReceiptSweep(Submissions ingestSubmissions, Clock clock, IngestProperties properties) {
        IngestProperties.Receipts settings = properties.receipts();
        return new Loop("sweep of receipts", settings.sweep(), () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return ingestSubmissions.interruptStill(settings.interruptedAfter(), now);
        });
    }

    /** Erases what is no longer needed. */
    @Bean
    Loop ingestErasure(Database ingestDatabase, Clock clock, IngestProperties properties) {
        PostgresErasure erasure = new PostgresErasure(ingestDatabase);
        return new Loop("erasure", Duration.ofHours(1), () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return erasure.eraseLines(now.minus(properties.kept().closedLines()))
                    .then(erasure.eraseKeys(now.minus(properties.kept().keys())));
        });
    }
}
