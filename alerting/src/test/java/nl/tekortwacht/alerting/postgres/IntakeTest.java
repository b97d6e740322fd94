/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.TestRoutes;
import nl.tekortwacht.alerting.alert.AlertWriter;
import nl.tekortwacht.alerting.alert.Batch;
import nl.tekortwacht.alerting.alert.Circumstances;
import nl.tekortwacht.alerting.alert.EventOutcome;
import nl.tekortwacht.alerting.alert.Intake;
import nl.tekortwacht.alerting.alert.Position;
import nl.tekortwacht.alerting.alert.Tally;
import nl.tekortwacht.alerting.alert.Unreadable;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.audience.Subscriptions;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.micrometer.AlertingMetric;
import nl.tekortwacht.alerting.micrometer.MicrometerCounts;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.registry.CareSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class IntakeTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final FindingEvent CONFIRMED = Findings.event(
            "short",
            Findings.MORNING,
            Findings.episode(Phase.SUSPECTED),
            Findings.episode(Phase.CONFIRMED),
            Findings.product(CareSetting.HOSPITAL, null));
    private static final FindingEvent RESOLVED = Findings.event(
            "short",
            Findings.MORNING.plus(Duration.ofDays(3)),
            Findings.episode(Phase.CONFIRMED),
            Findings.episode(Phase.RESOLVED),
            Findings.product(CareSetting.HOSPITAL, null));
    private static final FindingEvent SUSPECTED = Findings.event(
            "other", Findings.MORNING, null, Findings.episode(Phase.SUSPECTED), Findings.product(null, null));
    private static final FindingEvent UNREPORTED = Findings.event(
            "third",
            Findings.MORNING,
            Findings.episode(Phase.CONFIRMED),
            Findings.episode(Phase.CONFIRMED, true, null),
            Findings.product(null, null));

    /** Read before a thread that must not block asks for them. */
    private static final Routes ROUTES = TestRoutes.defaults();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PostgresSubscriptionStore subscriptions =
            new PostgresSubscriptionStore(TestDatabase.client(), TestDatabase.schema());
    private final Intake intake = new Intake(
            TestDatabase.stores(),
            new Circumstances(
                    subscriptions.running().map(IntakeTest::directory),
                    () -> ROUTES,
                    Mono.just(List.of()),
                    Duration.ZERO),
            new AlertWriter(new MessageWriter(new Links(URI.create("https://tekort.example.org")))),
            new MicrometerCounts(registry),
            new ScriptedClock(Findings.MORNING));

    private static Directory directory(List<Subscription> running) {
        Address team = new Address(Channel.EMAIL, "team@example.org", Locale.forLanguageTag("nl"));
        Address hook = new Address(Channel.WEBHOOK, "https://team.example.org", Locale.forLanguageTag("nl"));
        return new Directory(
                Map.of(Audience.SHORTAGE_TEAM, List.of(team, hook), Audience.LCG, List.of(team)),
                new Subscriptions(running));
    }

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    private Tally handle(List<FindingEvent> events, long nextOffset) {
        Batch batch = new Batch(events, List.of(), List.of(new Position("t", 0, nextOffset)));
        return Objects.requireNonNull(intake.handle(batch).block(WAIT));
    }

    @Test
    void anAlertItsDeliveriesAndThePositionAreStoredTogether() {
        handle(List.of(CONFIRMED), 1);

        assertThat(TestDatabase.texts("select audience || ' ' || decision || ' ' || reason || ' ' || subject"
                        + " from alerting.alerts order by audience"))
                .containsExactly(
                        "LCG NOTIFY CONFIRMED Tekort: Zandopril Noorderlicht 10 mg (RVG:900001)",
                        "SHORTAGE_TEAM NOTIFY CONFIRMED Tekort: Zandopril Noorderlicht 10 mg (RVG:900001)");
        assertThat(TestDatabase.texts("select channel || ' ' || target || ' ' || status from alerting.deliveries"))
                .containsExactlyInAnyOrder(
                        "email team@example.org PENDING",
                        "webhook https://team.example.org PENDING",
                        "email team@example.org PENDING");
        assertThat(TestDatabase.alertStore().positions("t").block(WAIT)).containsExactly(new Position("t", 0, 1));
    }

    @Test
    void eachDecisionKeepsTheNameOfItsRoute() {
        TestDatabase.execute("insert into alerting.subscriptions"
                + " (id, name, product_id, channel, target, language, created_at) values"
                + " ('" + Findings.id("s") + "', 'Apotheek De Merel', 'RVG:900001', 'email', 'merel@example.org', 'nl',"
                + " now())");

        handle(List.of(CONFIRMED, UNREPORTED), 2);

        assertThat(TestDatabase.texts("select audience || ' ' || decision || ' ' || coalesce(route, 'by subscription')"
                        + " from alerting.alerts order by seq"))
                .containsExactly(
                        "SHORTAGE_TEAM NOTIFY shortagesToTeam",
                        "LCG NOTIFY hospitalShortagesToLcg",
                        "SUBSCRIBER NOTIFY by subscription",
                        "IGJ HOLD dutiesToInspectorate",
                        "MAH HOLD questionsToHolder");
    }

    @Test
    void aRedeliveredEventGivesNoSecondAlert() {
        handle(List.of(CONFIRMED), 1);
        Tally again = handle(List.of(CONFIRMED, RESOLVED, RESOLVED), 4);

        assertThat(again.outcomes())
                .containsExactlyInAnyOrder(EventOutcome.REPEATED, EventOutcome.ALERTED, EventOutcome.REPEATED);
        assertThat(TestDatabase.texts("select audience || ' ' || reason from alerting.alerts order by seq"))
                .containsExactly("SHORTAGE_TEAM CONFIRMED", "LCG CONFIRMED", "SHORTAGE_TEAM RESOLVED", "LCG RESOLVED");
    }

    @Test
    void whoSubscribedIsToldAndTheSecretStaysWhereItIs() {
        TestDatabase.execute("insert into alerting.subscriptions"
                + " (id, name, group_id, channel, target, secret, language, created_at) values"
                + " ('" + Findings.id("s") + "', 'Apotheek De Merel', 'ZANDOPRIL-10-MG-TABLET', 'email',"
                + " 'merel@example.org', null, 'en', now())");
        TestDatabase.execute("insert into alerting.subscriptions"
                + " (id, name, atc_prefix, channel, target, language, created_at, ended_at) values"
                + " ('" + Findings.id("e") + "', 'ended', 'C', 'email', 'gone@example.org', 'nl', now(), now())");

        handle(List.of(CONFIRMED), 1);

        assertThat(TestDatabase.texts(
                        "select subject || ' | ' || body from alerting.alerts where audience = 'SUBSCRIBER'"))
                .singleElement()
                .asString()
                .startsWith("Shortage: Zandopril")
                .contains("because you asked for messages about the group ZANDOPRIL-10-MG-TABLET");
    }

    @Test
    void everyRecordIsAccountedFor() {
        Unreadable broken = new Unreadable("t", 0, 7, "7b", "not a finding event");
        Batch batch = new Batch(
                List.of(CONFIRMED, SUSPECTED, UNREPORTED, CONFIRMED),
                List.of(broken, broken),
                List.of(new Position("t", 0, 8)));
        intake.handle(batch).block(WAIT);

        assertThat(events("alerted")).isEqualTo(1);
        assertThat(events("held")).isEqualTo(1);
        assertThat(events("of_no_interest")).isEqualTo(1);
        assertThat(events("repeated")).isEqualTo(1);
        assertThat(registry.get(AlertingMetric.UNREADABLE.metricName())
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(TestDatabase.texts("select audience || ' ' || reason from alerting.alerts where decision = 'HOLD'"))
                .containsExactly("IGJ NO_TARGET", "MAH NO_TARGET");
        assertThat(TestDatabase.texts("select reason || encode(value, 'escape') from alerting.unreadable"))
                .containsExactly("not a finding event{");
    }

    @Test
    void whenTheStoreFailsNothingHasHappened() {
        TestDatabase.execute("alter table alerting.kafka_positions rename to elsewhere");
        try {
            assertThatThrownBy(() -> handle(List.of(CONFIRMED), 1)).hasMessageContaining("kafka_positions");
        } finally {
            TestDatabase.execute("alter table alerting.elsewhere rename to kafka_positions");
        }
        assertThat(TestDatabase.texts("select id from alerting.alerts")).isEmpty();
        assertThat(events("alerted")).isZero();

        assertThat(handle(List.of(CONFIRMED), 1).outcomes()).containsExactly(EventOutcome.ALERTED);
    }

    @Test
    void aPositionNeverGoesBack() {
        handle(List.of(CONFIRMED), 9);
        handle(List.of(CONFIRMED), 3);

        assertThat(TestDatabase.alertStore().positions("t").block(WAIT)).containsExactly(new Position("t", 0, 9));
    }

    private double events(String outcome) {
        return registry.get(AlertingMetric.EVENTS.metricName())
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
