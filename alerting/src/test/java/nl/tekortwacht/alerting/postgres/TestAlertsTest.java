/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.alert.AlertWriter;
import nl.tekortwacht.alerting.alert.TestAlerts;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Room;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.message.MessageWriter;
import nl.tekortwacht.alerting.message.PlainText;
import nl.tekortwacht.alerting.message.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Send me a test", from the request of the api to the delivery. */
class TestAlertsTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final UUID PHARMACY = Findings.id("pharmacy");

    private final ScriptedClock clock = new ScriptedClock(Findings.MORNING);
    private final TestAlerts tests = new TestAlerts(
            TestDatabase.alertStore(),
            new PostgresSubscriptionStore(TestDatabase.client(), TestDatabase.schema()),
            new AlertWriter(new MessageWriter(new Links(URI.create("https://tekort.example.org")))),
            clock);
    private final PostgresDeliveryStore deliveries =
            new PostgresDeliveryStore(TestDatabase.client(), new Leases(UUID.randomUUID()), TestDatabase.schema());

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    private static void subscribed(UUID id, String channel, String target, String ended) {
        TestDatabase.execute(
                "insert into alerting.subscriptions (id, name, atc_prefix, channel, target, secret, language,"
                        + " created_at, ended_at, previous_secret, previous_secret_until) values ('" + id
                        + "', 'Apotheek De Merel', 'C', '" + channel + "', '" + target + "', 'whsec_new', 'nl', now(), "
                        + ended
                        + ", 'whsec_old', '2026-11-16T09:00:00Z')");
    }

    private static void asked(UUID test, UUID subscription) {
        TestDatabase.execute("insert into alerting.test_requests (id, subscription_id, requested_at) values ('" + test
                + "', '" + subscription + "', '" + Findings.MORNING + "')");
    }

    private List<Delivery> due() {
        return Objects.requireNonNull(deliveries
                .claim(clock.instant(), Duration.ofMinutes(1), new Room(10, 10, Map.of()))
                .block(WAIT));
    }

    @Test
    void whoAsksGetsOneDeliveryThatIsMarkedAsATest() {
        subscribed(PHARMACY, "webhook", "https://hooks.example/a", "null");
        asked(Findings.id("test"), PHARMACY);

        assertThat(tests.answer().block(WAIT)).isEqualTo(1);
        assertThat(tests.answer().block(WAIT)).isZero();

        assertThat(due()).singleElement().satisfies(delivery -> {
            assertThat(delivery.target()).isEqualTo("https://hooks.example/a");
            assertThat(delivery.notice().reason()).isEqualTo(NotifyReason.TEST);
            assertThat(delivery.notice().event().eventId()).isEqualTo(Findings.id("test"));
            assertThat(delivery.notice().subject()).isEqualTo("Test, geen tekort: TEST:0");
            assertThat(delivery.notice().body()).startsWith("Dit is een test.").contains("omdat u");
            Content content = Objects.requireNonNull(delivery.notice().content());
            assertThat(content.template()).isEqualTo(new Template("v1", NotifyReason.TEST, "nl"));
            assertThat(PlainText.of(content))
                    .as("the text is what was kept to write it from")
                    .isEqualTo(delivery.notice().body());
        });
    }

    @Test
    void whoHasLeftSinceGetsNothing() {
        subscribed(PHARMACY, "email", "merel@apotheek.example", "now()");
        asked(Findings.id("test"), PHARMACY);

        assertThat(tests.answer().block(WAIT)).isZero();
        assertThat(due()).isEmpty();
        assertThat(TestDatabase.texts("select id from alerting.test_requests")).isEmpty();
    }

    @Test
    void whenTheStoreFailsTheRequestStays() {
        subscribed(PHARMACY, "webhook", "https://hooks.example/a", "null");
        asked(Findings.id("test"), PHARMACY);
        TestDatabase.execute("alter table alerting.alerts rename to elsewhere");
        try {
            assertThat(tests.answer().onErrorReturn(-1L).block(WAIT)).isEqualTo(-1);
        } finally {
            TestDatabase.execute("alter table alerting.elsewhere rename to alerts");
        }
        assertThat(tests.answer().block(WAIT)).isEqualTo(1);
    }

    @Test
    void bothSecretsSignUntilTheTimeOfTheOldOneIsOver() {
        subscribed(PHARMACY, "webhook", "https://hooks.example/a", "null");
        asked(Findings.id("test"), PHARMACY);
        tests.answer().block(WAIT);

        assertThat(due()).singleElement().satisfies(delivery -> assertThat(delivery.secrets())
                .containsExactly("whsec_new", "whsec_old"));
        clock.advance(Duration.ofHours(1));
        assertThat(due()).singleElement().satisfies(delivery -> assertThat(delivery.secrets())
                .containsExactly("whsec_new"));
    }
}
