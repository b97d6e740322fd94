/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.delivery.Delivery;
import nl.tekortwacht.alerting.delivery.Room;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to a holder's webhook is signed with the secret of its contact. */
class HolderSecretTest {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final PostgresDeliveryStore deliveries =
            new PostgresDeliveryStore(TestDatabase.client(), new Leases(UUID.randomUUID()), TestDatabase.schema());

    @BeforeEach
    void aQuestionToAHolderIsDue() {
        TestDatabase.empty();
        UUID alert = Findings.id("alert");
        String event = Json.text(Findings.event(
                        "short",
                        Findings.MORNING,
                        null,
                        Findings.episode(Phase.CONFIRMED),
                        Findings.product(null, null)))
                .replace("'", "''");
        TestDatabase.execute("insert into alerting.alerts (id, event_id, audience, holder, product_id, finding_id,"
                + " finding_kind, decision, reason, subject, finding, created_at, matter, body, event) values ('"
                + alert
                + "', '" + alert + "', 'MAH', 'mah:noord', 'RVG:1', '" + alert
                + "', 'shortage', 'NOTIFY', 'REPORT_MISSING', 'Vraag', '{}', '" + Findings.MORNING + "', 'm', 'b', '"
                + event + "')");
        TestDatabase.execute("insert into alerting.deliveries (id, alert_id, channel, target, status, next_attempt_at,"
                + " created_at, matter) values ('" + alert + "', '" + alert
                + "', 'webhook', 'https://noord.example/hook', 'PENDING', '" + Findings.MORNING + "', '"
                + Findings.MORNING + "', 'm')");
    }

    private List<Delivery> due() {
        return Objects.requireNonNull(deliveries
                .claim(Findings.MORNING, Duration.ofMinutes(1), new Room(10, 10, Map.of()))
                .block(WAIT));
    }

    private static void contact(String target) {
        TestDatabase.execute("insert into alerting.holder_contacts values ('mah:noord', 'webhook', '" + target
                + "', 'whsec_noord', 'nl', now())");
    }

    @Test
    void itIsTheSecretOfThatAddress() {
        contact("https://noord.example/hook");

        assertThat(due()).singleElement().satisfies(delivery -> {
            assertThat(delivery.secrets()).containsExactly("whsec_noord");
            assertThat(delivery.notice().recipient().key()).isEqualTo("MAH/mah:noord");
            assertThat(delivery.unsubscribeToken()).isNull();
        });
    }

    @Test
    void anAddressThatIsNoLongerTheContactGetsNoSignature() {
        contact("https://noord.example/another");

        assertThat(due()).singleElement().satisfies(delivery -> assertThat(delivery.secrets())
                .isEmpty());
    }
}
