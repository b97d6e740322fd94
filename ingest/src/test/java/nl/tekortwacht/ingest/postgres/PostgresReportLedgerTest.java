/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.ingest.Backends;
import nl.tekortwacht.ingest.receipt.Account;
import nl.tekortwacht.ingest.receipt.ReportLedger;
import nl.tekortwacht.ingest.receipt.ReportLedgerContract;
import nl.tekortwacht.ingest.submission.KeptReceipt;
import nl.tekortwacht.ingest.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;

class PostgresReportLedgerTest implements ReportLedgerContract {

    private static final String ACCOUNT = """
            select lines, accepted, duplicate, refused,
              (select count(*) from ingest.reports where submission_id = $1 and safe) as safe,
              (select count(*) from ingest.quarantine where submission_id = $1) as quarantined
            from ingest.submissions where id = $1""";

    private final Database database = new Database(Backends.connections());

    @BeforeEach
    void forget() {
        database.change("delete from ingest.reports where reporter = $1", "mah:contract")
                .block();
        database.change("delete from ingest.quarantine where kafka_topic = $1", "contract")
                .block();
    }

    @Override
    public ReportLedger ledger() {
        return new PostgresReportLedger(database);
    }

    @Override
    public Submissions submissions() {
        return new PostgresSubmissions(database);
    }

    @Override
    public Account account(UUID submission) {
        return Objects.requireNonNull(database.rows(ACCOUNT, PostgresReportLedgerTest::account, submission)
                        .block())
                .getFirst();
    }

    private static Account account(Readable row) {
        return new Account(
                new KeptReceipt.Counts(
                        Columns.required(row, "lines", Long.class),
                        Columns.required(row, "accepted", Long.class),
                        Columns.required(row, "duplicate", Long.class),
                        Columns.required(row, "refused", Long.class)),
                Columns.required(row, "safe", Long.class),
                Columns.required(row, "quarantined", Long.class));
    }
}
