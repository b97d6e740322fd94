/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

class InMemoryReportLedgerTest implements ReportLedgerContract {

    @Override
    public ReportLedger ledger() {
        return new InMemoryReportLedger();
    }
}
