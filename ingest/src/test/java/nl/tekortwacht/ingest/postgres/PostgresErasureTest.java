/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.ingest.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent goes when its time has come; that it was sent stays. */
class PostgresErasureTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Instant OLD = Instant.parse("2020-01-01T10:00:00Z");
    private static final Instant DUE = OLD.plusSeconds(1);
    private static final String MINE = "erasure test";

    private final Database database = new Database(Backends.connections());
    private final PostgresErasure erasure = new PostgresErasure(database);

    @BeforeEach
    void refusedLines() {
        change("delete from ingest.quarantine where reporter = '" + MINE + "'");
        change("delete from ingest.submissions where source = '" + MINE + "'");
        line("DISCARDED", "'" + OLD + "'");
        line("OPEN", "null");
        change("insert into ingest.submissions (id, kind, door, media_type, source, received_at, moved_at, finished_at,"
                + " state, idempotency_key, answer, answer_status) values ('" + UUID.nameUUIDFromBytes(new byte[] {1})
                + "', 'REPORTS', 'http', 'x', '" + MINE + "', '" + OLD + "', '" + OLD + "', '" + OLD
                + "', 'COMPLETE', 'key of the test', 'said', 200)");
    }

    private void line(String state, String closedAt) {
        change("insert into ingest.quarantine (submission_id, line, received_at, reporter, reason, reason_kind, faults,"
                + " sent, sent_is_cut, fields, state, closed_at, closed_by) values ('"
                + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "', 1, '" + OLD
                + "', '" + MINE + "', 'end x', 'end', '[{}]', 'what was sent', false, '{\"a\":1}', '" + state + "', "
                + closedAt + ", 'J. Jansen')");
    }

    private void change(String sql) {
        assertThat(database.change(sql).block(WAIT)).isNotNull();
    }

    private List<String> texts(String sql) {
        return database.rows(sql, row -> String.valueOf(row.get(0, String.class)))
                .blockOptional(WAIT)
                .orElseThrow();
    }

    private List<String> lines() {
        return texts(
                "select state || ' ' || sent || ' ' || reason || ' ' || closed_by || ' ' || coalesce(fields::text, '-')"
                        + " from ingest.quarantine where reporter = '" + MINE + "' order by state");
    }

    @Test
    void closedLinesGoAndOpenOnesStay() {
        erasure.eraseLines(OLD).block(WAIT);
        assertThat(lines()).first().asString().startsWith("DISCARDED what was sent");

        assertThat(erasure.eraseLines(DUE).block(WAIT)).isPositive();
        assertThat(lines()).containsExactly("DISCARDED  end erased -", "OPEN what was sent end x J. Jansen {\"a\": 1}");
        assertThat(erasure.eraseLines(DUE).block(WAIT)).as("once").isZero();
    }

    @Test
    void keysAndKeptAnswersGo() {
        assertThat(erasure.eraseKeys(DUE).block(WAIT)).isPositive();

        assertThat(texts(
                        "select state || coalesce(idempotency_key, '-') || coalesce(answer, '-') from ingest.submissions"
                                + " where source = '" + MINE + "'"))
                .containsExactly("COMPLETE--");
    }
}
