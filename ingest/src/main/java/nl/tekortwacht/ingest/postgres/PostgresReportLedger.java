/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import nl.tekortwacht.ingest.intake.ContentHash;
import nl.tekortwacht.ingest.intake.ReportType;
import nl.tekortwacht.ingest.receipt.ReportLedger;
import nl.tekortwacht.ingest.receipt.Settlement;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Keeps the identities of accepted reports in {@code ingest.reports}, one statement per chunk. */
public final class PostgresReportLedger implements ReportLedger {

    private static final String FIND = """
            select reporter, report_id, product_id, type, kind, content_hash, received_at, safe
            from ingest.reports
            join unnest($1::text[], $2::text[]) as named (reporter, report_id) using (reporter, report_id)""";

    /** Sorted, so that two requests with the same ids wait for each other instead of locking each other out. */
    private static final String RESERVE = """
            insert into ingest.reports
              (reporter, report_id, product_id, type, kind, content_hash, received_at, safe)
            select reporter, report_id, product_id, type, kind, decode(hash, 'hex'), received_at::timestamptz, false
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
              as fresh (reporter, report_id, product_id, type, kind, hash, received_at)
            order by reporter, report_id
            on conflict do nothing""";

    private final Database database;
    private final Settling settling;

    /** A ledger in this database. */
    public PostgresReportLedger(Database database) {
        this.database = database;
        this.settling = new Settling(database);
    }

    @Override
    public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
        return database.rows(FIND, PostgresReportLedger::read, reporters(keys), reportIds(keys));
    }

    @Override
    public Mono<Boolean> reserve(Collection<AcceptedReport> reports) {
        List<ReportKey> keys = reports.stream().map(AcceptedReport::key).toList();
        return database.whollyOrNot(database.change(
                        RESERVE,
                        reporters(keys),
                        reportIds(keys),
                        texts(reports, report -> report.identity().product().value()),
                        texts(reports, report -> report.identity().type().text()),
                        texts(reports, PostgresReportLedger::kind),
                        texts(reports, report -> HexFormat.of()
                                .formatHex(report.contentHash().bytes())),
                        texts(reports, report -> report.receivedAt().toString()))
                .map(inserted -> inserted == reports.size()));
    }

    @Override
    public Mono<Settlement.Before> settle(Settlement settlement) {
        return settling.settle(settlement);
    }

    private static AcceptedReport read(Readable row) {
        String kind = row.get("kind", String.class);
        AcceptedReport.Identity identity = new AcceptedReport.Identity(
                new ReportKey(
                        new PartyId(Columns.required(row, "reporter", String.class)),
                        new ReportId(Columns.required(row, "report_id", String.class))),
                new ProductId(Columns.required(row, "product_id", String.class)),
                ReportType.ofText(row.get("type", String.class)).orElseThrow(),
                kind == null ? null : NotificationKind.valueOf(kind));
        return new AcceptedReport(
                identity,
                ContentHash.ofBytes(Columns.required(row, "content_hash", byte[].class)),
                Columns.required(row, "received_at", Instant.class),
                Columns.required(row, "safe", Boolean.class));
    }

    private static @Nullable String kind(AcceptedReport report) {
        NotificationKind kind = report.identity().kind();
        return kind == null ? null : kind.name();
    }

    private static String[] reporters(Collection<ReportKey> keys) {
        return keys.stream().map(key -> key.reporter().value()).toArray(String[]::new);
    }

    private static String[] reportIds(Collection<ReportKey> keys) {
        return keys.stream().map(key -> key.reportId().value()).toArray(String[]::new);
    }

    private static @Nullable String[] texts(
            Collection<AcceptedReport> reports, Function<AcceptedReport, @Nullable String> text) {
        return reports.stream().map(text).toArray(String[]::new);
    }
}
