/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.alert.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is personal goes when its time has come, by the clock; what was decided stays. */
class PostgresRetentionTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final UUID ENDED = Findings.id("ended");
    private static final UUID RUNNING = Findings.id("running");

    private final ScriptedClock clock = new ScriptedClock(Findings.MORNING);
    private final Retention retention = new Retention(
            new PostgresRetention(TestDatabase.client(), TestDatabase.schema()),
            new Retention.Periods(Duration.ofDays(30), Duration.ofDays(365), Duration.ofDays(700)),
            clock);

    @BeforeEach
    void contacts() {
        TestDatabase.empty();
        subscription(ENDED, "'" + Findings.MORNING + "'");
        subscription(RUNNING, "null");
        TestDatabase.execute("insert into alerting.stock_lists values ('" + ENDED + "', '" + ENDED + "', '{RVG:1}', '"
                + Findings.MORNING + "')");
        TestDatabase.execute(
                "insert into alerting.alerts (id, event_id, audience, product_id, finding_id, finding_kind,"
                        + " decision, reason, subject, finding, created_at, matter) values ('" + ENDED + "', '" + ENDED
                        + "', 'SUBSCRIBER', 'RVG:1', '" + ENDED + "', 'shortage', 'NOTIFY', 'CONFIRMED', 'x', '{}', '"
                        + Findings.MORNING + "', 'm')");
        delivery(ENDED, "DELIVERED");
        delivery(RUNNING, "PENDING");
        TestDatabase.execute("insert into alerting.acknowledgements (id, alert_id, matter, taken_by, reason, taken_at)"
                + " values ('" + ENDED + "', '" + ENDED + "', 'm', 'J. Jansen', 'asked', '" + Findings.MORNING + "')");
    }

    private static void subscription(UUID id, String endedAt) {
        TestDatabase.execute(
                "insert into alerting.subscriptions (id, name, atc_prefix, channel, target, secret, language,"
                        + " created_at, ended_at) values ('" + id
                        + "', 'Apotheek De Merel', 'C', 'email', 'merel@apotheek.example',"
                        + " 'whsec_x', 'nl', '" + Findings.MORNING + "', " + endedAt + ")");
    }

    private static void delivery(UUID id, String status) {
        TestDatabase.execute(
                "insert into alerting.deliveries (id, alert_id, channel, target, status, created_at, matter)"
                        + " values ('" + id + "', '" + ENDED + "', 'email', 'merel@apotheek.example', '" + status
                        + "', '"
                        + Findings.MORNING + "', 'm')");
        TestDatabase.execute(
                "insert into alerting.delivery_attempts (delivery_id, attempt, at, outcome, detail, millis)"
                        + " values ('" + id + "', 1, '" + Findings.MORNING
                        + "', 'SENT', 'merel@apotheek.example is fine', 5)");
    }

    private long erasedAfter(Duration time) {
        clock.advance(time);
        return retention.erase().blockOptional(WAIT).orElseThrow();
    }

    private static List<String> of(String sql) {
        return TestDatabase.texts(sql);
    }

    @Test
    void whatIsYoungStays() {
        assertThat(erasedAfter(Duration.ofDays(30))).isZero();
        assertThat(of("select target from alerting.subscriptions where id = '" + ENDED + "'"))
                .containsExactly("merel@apotheek.example");
    }

    @Test
    void anEndedSubscriptionIsErasedAfterItsTimeAndARunningOneNever() {
        String token = of("select unsubscribe_token from alerting.subscriptions where id = '" + ENDED + "'")
                .getFirst();

        assertThat(erasedAfter(Duration.ofDays(31))).isEqualTo(1);
        assertThat(of("select name || target || coalesce(secret, '') from alerting.subscriptions where id = '" + ENDED
                        + "'"))
                .containsExactly("erasederased");
        assertThat(of("select unsubscribe_token from alerting.subscriptions where id = '" + ENDED + "'"))
                .as("the links in old mails no longer lead anywhere")
                .doesNotContain(token);
        assertThat(of("select 1 from alerting.stock_lists")).isEmpty();
        assertThat(of("select target from alerting.subscriptions where id = '" + RUNNING + "'"))
                .containsExactly("merel@apotheek.example");
        assertThat(erasedAfter(Duration.ofDays(1))).as("once").isZero();
    }

    @Test
    void addressesAndAnswersGoAndTheDecisionStays() {
        assertThat(erasedAfter(Duration.ofDays(366))).isEqualTo(2);

        assertThat(of("select status || ' ' || target from alerting.deliveries order by status"))
                .containsExactly("DELIVERED erased", "PENDING merel@apotheek.example");
        assertThat(of("select coalesce(detail, '-') from alerting.delivery_attempts where delivery_id = '" + ENDED
                        + "'"))
                .containsExactly("-");
        assertThat(of("select reason from alerting.alerts")).containsExactly("CONFIRMED");
    }

    @Test
    void namesOfStaffGoLast() {
        erasedAfter(Duration.ofDays(366));
        assertThat(of("select taken_by from alerting.acknowledgements")).containsExactly("J. Jansen");
        erasedAfter(Duration.ofDays(335));
        assertThat(of("select taken_by || ' ' || reason from alerting.acknowledgements"))
                .containsExactly("erased asked");
    }

    @Test
    void itLooksOnceAnHour() {
        Instant start = clock.instant();
        assertThat(erasedAfter(Duration.ZERO)).isZero();
        TestDatabase.execute("update alerting.subscriptions set ended_at = timestamptz '" + start
                + "' - interval '40 days' where id = '" + ENDED + "'");
        assertThat(erasedAfter(Duration.ofMinutes(59))).isZero();
        assertThat(erasedAfter(Duration.ofMinutes(1))).isEqualTo(1);
    }
}
