/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import nl.tekortwacht.access.session.Sessions;
import nl.tekortwacht.access.session.SessionsContract;

class PostgresSessionsTest extends SessionsContract {

    private final Sessions sessions = new PostgresSessions(TestDatabase.client(), TestDatabase.schema());

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
