/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import nl.tekortwacht.ingest.Backends;
import nl.tekortwacht.ingest.receipt.SubmissionsContract;
import nl.tekortwacht.ingest.submission.Submissions;

class PostgresSubmissionsTest implements SubmissionsContract {

    private final Submissions submissions = new PostgresSubmissions(new Database(Backends.connections()));

    @Override
    public Submissions submissions() {
        return submissions;
    }
}
