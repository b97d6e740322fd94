/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.UUID;
import nl.tekortwacht.ingest.submission.Submissions;

class InMemoryBooksTest implements ReportLedgerContract, SubmissionsContract {

    private final InMemoryBooks books = new InMemoryBooks();

    @Override
    public ReportLedger ledger() {
        return books;
    }

    @Override
    public Submissions submissions() {
        return books;
    }

    @Override
    public Account account(UUID submission) {
        return books.account(submission);
    }
}
