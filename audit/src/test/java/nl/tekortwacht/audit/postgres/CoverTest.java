/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.log.AuditCounters;
import nl.tekortwacht.audit.log.BatchedAuditLog;
import nl.tekortwacht.audit.verification.Covered;
import nl.tekortwacht.audit.verification.NoAnchors;
import nl.tekortwacht.audit.verification.Sealing;
import nl.tekortwacht.audit.verification.Verification;
import nl.tekortwacht.audit.verification.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Receipts and decisions are held against the log")
class CoverTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final String ONE = "0199aa00-0000-7000-8000-000000000001";
    private static final String TWO = "0199aa00-0000-7000-8000-000000000002";

    private final Database database = TestDatabase.database();
    private final PostgresAuditStore store = new PostgresAuditStore(database, CLOCK);
    private final List<Covered> covered =
            List.of(new ReceiptCover(database, CLOCK, "ingest"), new DecisionCover(database, CLOCK, "alerting"));

    @BeforeEach
    void twoReceiptsAndThreeAlerts() {
        TestDatabase.empty();
        TestDatabase.run(
                "create schema ingest",
                "create table ingest.submissions (id uuid primary key, kind text, door text, media_type text,"
                        + " source text, received_at timestamptz, moved_at timestamptz, finished_at timestamptz,"
                        + " state text, bytes bigint, sha256 bytea, lines bigint default 0, accepted bigint default 0,"
                        + " duplicate bigint default 0, refused bigint default 0)",
                receipt(ONE, "COMPLETE"),
                receipt(TWO, "INTERRUPTED"),
                "create schema alerting",
                "create table alerting.alerts (id uuid primary key, event_id uuid, audience text, subscription_id uuid,"
                        + " product_id text, finding_id uuid, finding_kind text, finding jsonb, decision text,"
                        + " created_at timestamptz)",
                alert(1, "2026-11-17T09:00:00Z"),
                alert(2, "2026-11-17T10:00:00Z"),
                alert(3, "2026-11-21T10:00:00Z"));
        seal();
    }

    private static String receipt(String id, String state) {
        return "insert into ingest.submissions (id, kind, door, media_type, received_at, moved_at, finished_at, state,"
                + " bytes, sha256, lines, accepted) values ('" + id + "', 'REPORTS', 'http', 'application/json',"
                + " '2026-11-20T12:00:00Z', now() - interval '1 hour', '2026-11-20T12:00:01Z', '" + state
                + "', 10, decode('ab', 'hex'), 2, 2)";
    }

    private static String alert(int number, String at) {
        return "insert into alerting.alerts values ('00000000-0000-0000-0000-00000000000" + number
                + "', null, 'LCG', null, 'RVG:1', null, 'SHORTAGE', '{}', 'NOTIFY', '" + at + "')";
    }

    private void seal() {
        BatchedAuditLog log = new BatchedAuditLog(
                store,
                new AuditCounters() {
                    @Override
                    public void recorded(int events) {}

                    @Override
                    public void failed(int events) {}

                    @Override
                    public void lost() {}
                },
                CLOCK,
                new BatchedAuditLog.Limits(100, 1_000, Duration.ofSeconds(5), Duration.ofMillis(100)));
        covered.forEach(facts -> new Sealing(log, facts, new PostgresVerifications(database))
                .round()
                .block());
    }

    private Verification verified() {
        return Objects.requireNonNull(
                new Verifier(new PostgresAuditTrail(database), NoAnchors.NONE, covered, CLOCK, Period.ofYears(7))
                        .all()
                        .block());
    }

    private Breach breach() {
        return Objects.requireNonNull(verified().breach(), "nothing was found");
    }

    @Test
    void whatIsClosedIsCoveredOnce() {
        seal();

        Verification verification = verified();
        assertThat(verification.breach()).isNull();
        assertThat(verification.rows()).isEqualTo(3);
        assertThat(verification.notes()).singleElement().asString().startsWith("2 receipts have no row");
    }

    @Test
    void aChangedReceiptIsFound() {
        TestDatabase.run("update ingest.submissions set accepted = 1, refused = 1 where state = 'COMPLETE'");

        assertThat(breach().kind()).isEqualTo(Breach.Kind.RECEIPT_CHANGED);
        assertThat(breach().detail()).contains(ONE);
    }

    @Test
    void aDeletedReceiptIsFound() {
        TestDatabase.run("delete from ingest.submissions where id = '" + TWO + "'");

        assertThat(breach().kind()).isEqualTo(Breach.Kind.RECEIPT_CHANGED);
        assertThat(breach().detail()).contains(TWO).contains("not there any more");
    }

    @Test
    void aReceiptWithoutARowIsFound() {
        TestDatabase.run(
                receipt("0199aa00-0000-7000-8000-000000000003", "COMPLETE"),
                "update audit.seals set receipts_until = now()");

        assertThat(breach().kind()).isEqualTo(Breach.Kind.RECEIPT_WITHOUT_ROW);
        assertThat(breach().day()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void aReceiptThatIsCompletedAfterAllIsCoveredAgain() {
        TestDatabase.run("update ingest.submissions set state = 'COMPLETE', lines = 5 where id = '" + TWO + "'");
        seal();

        assertThat(verified().breach()).isNull();
        assertThat(verified().rows()).isEqualTo(4);
    }

    @Test
    void changedAndDeletedDecisionsAreFound() {
        TestDatabase.run("update alerting.alerts set audience = 'IGJ' where id::text like '%2'");
        assertThat(breach().kind()).isEqualTo(Breach.Kind.DECISIONS_CHANGED);
        TestDatabase.run("delete from alerting.alerts where created_at < '2026-11-18'");
        assertThat(breach().kind()).isEqualTo(Breach.Kind.DECISIONS_CHANGED);
    }

    @Test
    void aDecisionMayBeMadeAgainWithoutABreach() {
        TestDatabase.run("update alerting.alerts set decision = 'HOLD' where id::text like '%2'");

        assertThat(verified().breach()).isNull();
    }
}
