/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.chain.Anchor;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.verification.Anchoring;
import nl.tekortwacht.audit.verification.Anchors;
import nl.tekortwacht.audit.verification.Verification;
import nl.tekortwacht.audit.verification.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("Whoever owns the database can change the log, and verification says where")
class TamperingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 19);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final Database database = TestDatabase.database();
    private final PostgresAuditStore store = new PostgresAuditStore(database, CLOCK);
    private final PostgresAuditTrail trail = new PostgresAuditTrail(database);
    private final List<Anchor> written = new ArrayList<>();
    private final Anchors anchors = new Anchors() {
        @Override
        public Mono<Void> add(Anchor anchor) {
            return Mono.fromRunnable(() -> written.add(anchor));
        }

        @Override
        public Mono<List<Anchor>> all() {
            return Mono.fromCallable(() -> List.copyOf(written));
        }
    };

    /** Three days of ten rows; anchored after the second day and at the end. */
    @BeforeEach
    void threeDays() {
        TestDatabase.empty();
        Anchoring anchoring = new Anchoring(trail, anchors, CLOCK, "ingest");
        store.append(Events.reports(10), FIRST).block();
        store.append(Events.reports(10), SECOND).block();
        anchoring.round().block();
        store.append(Events.reports(10), THIRD).block();
        anchoring.round().block();
    }

    private Verification verified() {
        return Objects.requireNonNull(new Verifier(trail, anchors, List.of(), CLOCK, Period.ofYears(7))
                .all()
                .block());
    }

    private void expect(Breach.Kind kind, LocalDate day, long seq) {
        Breach breach = Objects.requireNonNull(verified().breach(), "nothing was found");
        assertThat(List.of(breach.kind(), breach.day(), breach.seq()))
                .as(breach.toString())
                .isEqualTo(List.of(kind, day, seq));
    }

    @Test
    void anUntouchedLogIsWhole() {
        Verification verification = verified();

        assertThat(verification.breach()).isNull();
        assertThat(verification.rows()).isEqualTo(30);
        assertThat(verification.anchors()).isEqualTo(2);
    }

    @Test
    void aChangedColumnIsFound() {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("occurred_at", "occurred_at + interval '1 microsecond'");
        changes.put("actor_kind", "'NOBODY'");
        changes.put("actor", "'demo:other'");
        changes.put("party", "null");
        changes.put("action", "'POST /v1/registry'");
        changes.put("object", "object || ' '");
        changes.put("result", "'REFUSED'");
        changes.put("reason", "''");
        changes.put("service", "'api'");
        changes.put("origin", "'192.0.2.8'");
        changes.put("trace", "trace || repeat(' ', 200)");
        changes.put("receipt", "null");
        changes.put("digest", "decode(repeat('ab', 32), 'hex')");
        changes.put("previous", "decode(repeat('ab', 32), 'hex')");
        changes.put("hash", "decode(repeat('ab', 32), 'hex')");

        changes.forEach((column, value) -> {
            TestDatabase.tamper(
                    "create table audit.kept as select * from audit.events where day = '2026-11-20' and seq = 4",
                    "update audit.events set " + column + " = " + value + " where day = '2026-11-20' and seq = 4");

            expect(Breach.Kind.CHANGED, SECOND, 4);

            TestDatabase.tamper(
                    "delete from audit.events where day = '2026-11-20' and seq = 4",
                    "insert into audit.events select * from audit.kept",
                    "drop table audit.kept");
            assertThat(verified().breach()).isNull();
        });
    }

    @Test
    void aRowThatMovedToAnotherDayIsFound() {
        TestDatabase.tamper("update audit.events set day = '2026-11-25' where day = '2026-11-20' and seq = 4");

        expect(Breach.Kind.MISSING, SECOND, 4);
    }

    @Test
    void aDeletedRowIsFound() {
        TestDatabase.tamper("delete from audit.events where day = '2026-11-20' and seq = 4");

        expect(Breach.Kind.MISSING, SECOND, 4);
    }

    @Test
    void aDeletedRowIsFoundWhenTheOthersMoveUp() {
        TestDatabase.tamper(
                "delete from audit.events where day = '2026-11-20' and seq = 4",
                "update audit.events set seq = seq + 1000 where day = '2026-11-20' and seq > 4",
                "update audit.events set seq = seq - 1001 where day = '2026-11-20' and seq > 1000",
                "update audit.days set rows = 9 where day = '2026-11-20'");

        expect(Breach.Kind.MISSING, SECOND, 4);
    }

    @Test
    void anInsertedRowIsFound() {
        TestDatabase.tamper(
                "update audit.events set seq = seq + 1000 where day = '2026-11-20' and seq >= 4",
                "update audit.events set seq = seq - 999 where day = '2026-11-20' and seq > 1000",
                copyOfRow(9, 4),
                "update audit.days set rows = 11 where day = '2026-11-20'");

        expect(Breach.Kind.INSERTED, SECOND, 4);
    }

    @Test
    void anInsertedRowBehindTheLastIsFound() {
        TestDatabase.tamper(copyOfRow(9, 11));

        expect(Breach.Kind.INSERTED, SECOND, 11);
    }

    @Test
    void anInsertedRowOfADayThatNeverWasIsFound() {
        TestDatabase.tamper(copyOfRow(9, 1).replace("select day", "select date '2026-11-18'"));

        expect(Breach.Kind.INSERTED, FIRST.minusDays(1), 1);
    }

    private static String copyOfRow(int from, int to) {
        return "insert into audit.events select day, " + to + ", occurred_at, actor_kind, 'demo:other', party, action,"
                + " object, result, reason, service, origin, trace, receipt, digest, previous, hash"
                + " from audit.events where day = '2026-11-20' and seq = " + from;
    }

    @Test
    void exchangedRowsAreFound() {
        TestDatabase.tamper(
                "update audit.events set seq = 1004 where day = '2026-11-20' and seq = 4",
                "update audit.events set seq = 4 where day = '2026-11-20' and seq = 7",
                "update audit.events set seq = 7 where day = '2026-11-20' and seq = 1004");

        Breach breach = Objects.requireNonNull(verified().breach(), "nothing was found");
        assertThat(breach.day()).isEqualTo(SECOND);
        assertThat(breach.seq()).isEqualTo(4);
        assertThat(breach.kind()).isIn(Breach.Kind.OUT_OF_ORDER, Breach.Kind.INSERTED);
    }

    @Test
    void aLogThatWasCutOffIsFoundByItsHead() {
        TestDatabase.tamper("delete from audit.events where day = '2026-11-21' and seq > 6");

        expect(Breach.Kind.CUT_OFF, THIRD, 7);
    }

    @Test
    void aLogThatWasCutOffWithItsHeadIsFoundByAnAnchor() {
        TestDatabase.tamper(
                "delete from audit.events where day = '2026-11-21' and seq > 6",
                "update audit.head set seq = 6, hash ="
                        + " (select hash from audit.events where day = '2026-11-21' and seq = 6)");

        expect(Breach.Kind.CUT_OFF, THIRD, 7);
    }

    @Test
    void aDayThatWasCutOffAtTheEndIsFoundByAnAnchor() {
        TestDatabase.tamper(
                "delete from audit.events where day = '2026-11-21'",
                "update audit.head set day = '2026-11-20', seq = 10, opening = d.opening, hash = d.closing"
                        + " from audit.days d where d.day = '2026-11-20'",
                "delete from audit.days where day = '2026-11-20'");

        expect(Breach.Kind.CUT_OFF, THIRD, 1);
    }

    @Test
    void theRowsOfAWholeDayAreMissed() {
        TestDatabase.tamper("delete from audit.events where day = '2026-11-20'");

        expect(Breach.Kind.CUT_OFF, SECOND, 1);
    }

    @Test
    void aWholeDayIsMissed() {
        TestDatabase.tamper(
                "delete from audit.events where day = '2026-11-20'", "delete from audit.days where day = '2026-11-20'");

        expect(Breach.Kind.MISSING, THIRD, 0);
    }

    @Test
    void aDayThatIsCalledOldIsMissed() {
        TestDatabase.tamper(
                "delete from audit.events where day = '2026-11-20'",
                "update audit.days set removed_at = now() where day = '2026-11-20'");

        expect(Breach.Kind.MISSING, SECOND, 1);
    }

    @Test
    void aRewrittenChainIsFoundByAnAnchor() {
        TestDatabase.empty();
        store.append(Events.reports(10), FIRST).block();
        store.append(Events.reports(9), SECOND).block();
        store.append(List.of(Events.refusal()), SECOND).block();
        store.append(Events.reports(10), THIRD).block();

        expect(Breach.Kind.ANCHOR_DISAGREES, SECOND, 10);
    }

    @Test
    void oldDaysThatWereRemovedLeaveTheLogWhole() {
        Clock later = Clock.fixed(CLOCK.instant().plus(Period.ofDays(7 * 366)), ZoneOffset.UTC);
        store.append(Events.reports(1), LocalDate.ofInstant(later.instant(), ZoneOffset.UTC))
                .block();
        store.removeRowsBefore(THIRD).block();

        Verification verification =
                Objects.requireNonNull(new Verifier(trail, anchors, List.of(), later, Period.ofYears(7))
                        .all()
                        .block());

        assertThat(verification.breach()).isNull();
        assertThat(verification.rows()).isEqualTo(11);
    }

    @Test
    void aVerificationGoesOnWhereTheLastOneEnded() {
        Verification first = verified();
        store.append(Events.reports(5), THIRD).block();
        Verifier verifier = new Verifier(trail, anchors, List.of(), CLOCK, Period.ofYears(7));
        var checkedTo = Objects.requireNonNull(first.checkedTo());

        Verification next = Objects.requireNonNull(verifier.since(checkedTo).block());
        TestDatabase.tamper("update audit.events set actor = 'x' where day = '2026-11-21' and seq = 12");
        Verification afterTampering =
                Objects.requireNonNull(verifier.since(checkedTo).block());

        assertThat(next.breach()).isNull();
        assertThat(next.rows()).isEqualTo(5);
        assertThat(Objects.requireNonNull(afterTampering.breach()).seq()).isEqualTo(12);
    }
}
