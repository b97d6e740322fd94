/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.client.ClientsContract;
import nl.tekortwacht.access.client.UsedAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

class PostgresClientsTest extends ClientsContract {

    @Override
    protected Clients clients() {
        TransactionalOperator transaction =
                TransactionalOperator.create(new R2dbcTransactionManager(TestDatabase.connections()));
        return new PostgresClients(TestDatabase.client(), transaction, TestDatabase.schema());
    }

    @Override
    protected UsedAssertions assertions() {
        return new PostgresUsedAssertions(TestDatabase.client(), TestDatabase.schema());
    }

    @Test
    void sessionsOfAPersonAreToldWithoutTheirIdsAndEnd() {
        PostgresPersonSessions sessions = new PostgresPersonSessions(TestDatabase.client(), TestDatabase.schema());
        String person = "login:" + UUID.randomUUID();
        TestDatabase.execute("insert into access.sessions (id_hash, caller_id, person, created, last_seen, ends_at)"
                + " values ('" + person + "', '" + person + "', '{}', '2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z',"
                + " '2026-11-20T20:00:00Z')");

        assertThat(sessions.of(person).block(Duration.ofSeconds(10)))
                .containsExactly(new PostgresPersonSessions.KeptSession(
                        Instant.parse("2026-11-20T08:00:00Z"),
                        Instant.parse("2026-11-20T09:00:00Z"),
                        Instant.parse("2026-11-20T20:00:00Z")));
        sessions.end(person).block(Duration.ofSeconds(10));
        assertThat(sessions.of(person).block(Duration.ofSeconds(10))).isEmpty();
    }
}
