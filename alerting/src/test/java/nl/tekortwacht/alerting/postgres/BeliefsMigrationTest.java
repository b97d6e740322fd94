/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was told before beliefs were kept is believed afterwards. */
class BeliefsMigrationTest {

    private static final String BEFORE_BELIEFS = "4";

    /** Those that nobody could be told at that time, and the test, which is no belief. */
    private static final Set<NotifyReason> NEWER = EnumSet.of(
            NotifyReason.TEST,
            NotifyReason.CONFIRM_ADDRESS,
            NotifyReason.SILENCE_ENDS,
            NotifyReason.SUSPECTED,
            NotifyReason.SUSPICION_ENDED,
            NotifyReason.REPORT_MISSING,
            NotifyReason.EVIDENCE_CONTRADICTS,
            NotifyReason.REPORTS_STOPPED,
            NotifyReason.END_PASSED,
            NotifyReason.QUESTION_ENDED);

    private static String server(String database) {
        return "jdbc:postgresql://localhost:" + TestDatabase.port() + "/" + database;
    }

    private static Flyway flyway(String database, String target) {
        return Flyway.configure()
                .dataSource(server(database), "postgres", "postgres")
                .schemas("alerting")
                .locations("classpath:db/alerting")
                .target(target)
                .load();
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server(database), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server(database), "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void alert(String database, String name, String audience, String decision, String reason)
            throws SQLException {
        String subscription = audience.equals("SUBSCRIBER") ? "'" + Findings.id("s") + "'" : "null";
        execute(
                database,
                "insert into alerting.alerts (id, event_id, audience, subscription_id, product_id, finding_id,"
                        + " finding_kind, decision, reason, subject, finding, created_at, matter) values ('"
                        + Findings.id(name) + "', '" + Findings.id(name) + "', '" + audience + "', " + subscription
                        + ", 'RVG:900001', '" + Findings.id("f") + "', 'shortage', '" + decision + "', '" + reason
                        + "', 's', '{}', now(), 'm')");
    }

    @Test
    void whatWasToldLastIsBelieved() throws SQLException {
        String database = "beliefs_told";
        execute("postgres", "create database " + database);
        flyway(database, BEFORE_BELIEFS).migrate();
        alert(database, "1", "SHORTAGE_TEAM", "NOTIFY", "CONFIRMED");
        alert(database, "2", "SHORTAGE_TEAM", "NOTIFY", "ANNOUNCED");
        alert(database, "3", "SHORTAGE_TEAM", "NOTIFY", "RESOLVED");
        alert(database, "4", "IGJ", "HOLD", "NO_TARGET");
        alert(database, "5", "SUBSCRIBER", "NOTIFY", "CONFIRMED");
        alert(database, "6", "SUBSCRIBER", "NOTIFY", "TEST");

        flyway(database, "latest").migrate();

        String subscriber = new Recipient(Audience.SUBSCRIBER, Findings.id("s")).key();
        assertThat(texts(
                        database,
                        "select concat_ws(' ', recipient, topic, told_reason, stands, told_alert)"
                                + " from alerting.beliefs"))
                .containsExactlyInAnyOrder(
                        "SHORTAGE_TEAM CONFIRMATION RESOLVED f " + Findings.id("3"),
                        "SHORTAGE_TEAM ANNOUNCEMENT ANNOUNCED t " + Findings.id("2"),
                        subscriber + " CONFIRMATION CONFIRMED t " + Findings.id("5"));
    }

    @Test
    void everyReasonOfThatTimeHasItsTopicAndEffect() throws SQLException {
        String database = "beliefs_reasons";
        execute("postgres", "create database " + database);
        flyway(database, BEFORE_BELIEFS).migrate();
        List<NotifyReason> reasons = Arrays.stream(NotifyReason.values())
                .filter(reason -> !NEWER.contains(reason))
                .toList();
        for (NotifyReason reason : reasons) {
            alert(database, reason.name(), "SHORTAGE_TEAM", "NOTIFY", reason.name());
        }
        execute(database, "update alerting.alerts set matter = reason");

        flyway(database, "latest").migrate();

        assertThat(texts(database, "select concat_ws(' ', matter, topic, stands) from alerting.beliefs"))
                .containsExactlyInAnyOrderElementsOf(
                        reasons.stream().map(BeliefsMigrationTest::belief).toList());
    }

    private static String belief(NotifyReason reason) {
        boolean stands = reason.effect() != NotifyReason.Effect.ENDS;
        return reason + " " + reason.topic() + (stands ? " t" : " f");
    }
}
