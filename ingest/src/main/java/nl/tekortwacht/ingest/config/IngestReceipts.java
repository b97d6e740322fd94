/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGeneratorFactory;
import nl.tekortwacht.ingest.http.ReceiptsEndpoint;
import nl.tekortwacht.ingest.http.SubmissionDesk;
import nl.tekortwacht.ingest.postgres.Database;
import nl.tekortwacht.ingest.postgres.PostgresReceipts;
import nl.tekortwacht.ingest.postgres.PostgresSubmissions;
import nl.tekortwacht.ingest.receipt.RegistryReceipt;
import nl.tekortwacht.ingest.receipt.ReportReceipt;
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

    /** Closes what a dead process left open. */
    @Bean
    Loop ingestReceiptSweep(Submissions ingestSubmissions, Clock clock, IngestProperties properties) {
        IngestProperties.Receipts settings = properties.receipts();
        return new Loop("sweep of receipts", settings.sweep(), () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return ingestSubmissions.interruptStill(now.minus(settings.interruptedAfter()), now);
        });
    }
}
