/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import nl.tekortwacht.ingest.Backends;
import nl.tekortwacht.ingest.receipt.ReportLedger;
import nl.tekortwacht.ingest.receipt.ReportLedgerContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresReportLedgerTest implements ReportLedgerContract {

    private final Database database = new Database(Backends.connections());

    @BeforeEach
    void forget() {
        database.change("delete from ingest.reports where reporter = $1", "mah:contract")
                .block();
    }

    @Override
    public ReportLedger ledger() {
        return new PostgresReportLedger(database);
    }
}
