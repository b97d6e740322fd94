/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static nl.tekortwacht.api.TestRegistry.METFORMIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTest extends ApiTest {

    private Tables.Insert alert(String product, String at) {
        return tables.into("alerting.alerts")
                .with("id", tables.uuid())
                .with("event_id", tables.uuid())
                .with("audience", "SHORTAGE_TEAM")
                .with("product_id", product)
                .with("finding_id", UUID.fromString("00000000-0000-4000-8000-00000000000a"))
                .with("finding_kind", "shortage")
                .with("decision", "NOTIFY")
                .with("reason", "CONFIRMED")
                .with("subject", "Tekort bevestigd")
                .json("finding", "{\"phase\":\"CONFIRMED\"}")
                .with("created_at", Instant.parse(at));
    }

    private UUID idOf(Tables.Insert insert) {
        UUID id = tables.uuid();
        insert.with("finding_id", tables.uuid()).with("id", id).add();
        return id;
    }

    private UUID delivery(UUID alert, String channel, String target, String status) {
        UUID id = tables.uuid();
        tables.into("alerting.deliveries")
                .with("id", id)
                .with("alert_id", alert)
                .with("channel", channel)
                .with("target", target)
                .with("status", status)
                .with("attempts", 1)
                .with("last_error", "550 no such user: " + target)
                .with("created_at", Instant.parse("2026-11-20T17:00:01Z"))
                .add();
        tables.into("alerting.delivery_attempts")
                .with("delivery_id", id)
                .with("attempt", 1)
                .with("at", Instant.parse("2026-11-20T17:00:02Z"))
                .with("outcome", "FAILED")
                .with("status_code", 550)
                .with("detail", "refused " + target)
                .with("millis", 12L)
                .add();
        return id;
    }

    @Test
    void anAlertComesWithItsDeliveriesAndTheirAttemptsAndHidesAddresses() {
        UUID alert = idOf(alert(ABACAVIR, "2026-11-20T17:00:00Z"));
        delivery(alert, "email", "jan.jansen@apotheek.example", "DEAD");
        delivery(alert, "webhook", "https://user:pw@hooks.example:8443/secret/path?token=1", "PENDING");

        Map<String, Object> page = get("/v1/alerts");

        assertThat(page).containsEntry("total", 1);
        Map<String, Object> row = list(page, "alerts").getFirst();
        assertThat(row).containsEntry("id", alert.toString()).containsEntry("decision", "NOTIFY");
        assertThat(row.get("finding")).isEqualTo(Map.of("phase", "CONFIRMED"));
        List<Map<String, Object>> deliveries = list(row, "deliveries");
        assertThat(deliveries)
                .extracting(delivery -> delivery.get("target"))
                .containsExactly("…@apotheek.example", "https://hooks.example:8443/…");
        assertThat(list(deliveries.getFirst(), "tries").getFirst())
                .containsEntry("statusCode", 550)
                .containsEntry("millis", 12)
                .containsEntry("detail", "refused …@apotheek.example");
        assertThat(page.toString()).doesNotContain("jansen", "secret", "token", "pw@");
    }

    @Test
    void anAlertNamesTheRouteByWhichItConcernedItsAudience() {
        idOf(alert(ABACAVIR, "2026-11-20T17:00:00Z").with("audience", "CBG").with("route", "criticalToBoard"));
        idOf(alert(ABACAVIR, "2026-11-19T17:00:00Z"));

        assertThat(list(get("/v1/alerts"), "alerts"))
                .extracting(row -> row.get("route"))
                .containsExactly("criticalToBoard", null);
        assertThat(get("/v1/alerts?audience=CBG")).containsEntry("total", 1);
    }

    @Test
    void filtersNarrowTheListAndTheNewestComeFirst() {
        UUID older = idOf(alert(ABACAVIR, "2026-11-19T17:00:00Z"));
        UUID newer = idOf(alert(METFORMIN, "2026-11-20T17:00:00Z")
                .with("audience", "IGJ")
                .with("decision", "HOLD")
                .with("reason", "SAME_AS_BEFORE"));
        delivery(older, "email", "a@b.example", "DELIVERED");

        assertThat(ids("/v1/alerts")).containsExactly(newer, older);
        assertThat(ids("/v1/alerts?audience=IGJ&audience=LCG")).containsExactly(newer);
        assertThat(ids("/v1/alerts?decision=NOTIFY")).containsExactly(older);
        assertThat(ids("/v1/alerts?status=DELIVERED")).containsExactly(older);
        assertThat(ids("/v1/alerts?status=DEAD")).isEmpty();
        assertThat(ids("/v1/alerts?product=" + METFORMIN)).containsExactly(newer);
        assertThat(ids("/v1/alerts?findingId=00000000-0000-4000-8000-0000000000ff"))
                .isEmpty();
        assertThat(get("/v1/summary").get("alerts")).hasToString("{HOLD=1, NOTIFY=1}");
        assertThat(get("/v1/summary").get("deliveries")).hasToString("{DELIVERED=1}");
    }

    @Test
    void theDeliveriesAreThoseOfTheAttemptsMadeByThen() {
        UUID alert = idOf(alert(ABACAVIR, "2026-11-20T17:00:00Z"));
        UUID delivery = delivery(alert, "email", "a@b.example", "DELIVERED");
        for (int number = 2; number <= 10; number++) {
            attempt(delivery, number, "2026-11-20T17:1" + (number - 1) + ":00Z", "UNREACHABLE");
        }
        attempt(delivery, 11, "2026-11-20T18:00:00Z", "REFUSED_FOR_GOOD");
        attempt(delivery, 12, "2026-11-20T19:00:00Z", "TIMEOUT");
        attempt(delivery, 13, "2026-11-20T20:00:00Z", "SENT");

        assertThat(get("/v1/alerts?asKnownAt=2026-11-20T16:59:59Z")).containsEntry("total", 0);
        assertThat(deliveriesAt("17:00:00")).as("decided on, no delivery yet").isEmpty();
        assertThat(deliveriesAt("17:00:01")).containsExactly("PENDING after 0");
        assertThat(deliveriesAt("17:11:00")).containsExactly("PENDING after 2");
        assertThat(deliveriesAt("17:19:00")).as("the tenth was the last").containsExactly("DEAD after 10");
        assertThat(deliveriesAt("18:00:00")).as("sent again, given up").containsExactly("DEAD after 11");
        assertThat(deliveriesAt("19:00:00")).as("sent again").containsExactly("PENDING after 12");
        assertThat(deliveriesAt("20:00:00")).containsExactly("DELIVERED after 13");

        String at = "2026-11-20T17:19:00Z";
        assertThat(get("/v1/alerts?status=DEAD&asKnownAt=" + at)).containsEntry("total", 1);
        assertThat(get("/v1/alerts?status=DELIVERED&asKnownAt=" + at)).containsEntry("total", 0);
        assertThat(get("/v1/summary?asKnownAt=" + at).get("deliveries")).hasToString("{DEAD=1}");
    }

    private void attempt(UUID delivery, int number, String at, String outcome) {
        tables.into("alerting.delivery_attempts")
                .with("delivery_id", delivery)
                .with("attempt", number)
                .with("at", Instant.parse(at))
                .with("outcome", outcome)
                .with("millis", 12L)
                .add();
    }

    private List<String> deliveriesAt(String time) {
        Map<String, Object> page = get("/v1/alerts?asKnownAt=2026-11-20T" + time + "Z");
        return list(list(page, "alerts").getFirst(), "deliveries").stream()
                .peek(delivery -> assertThat(list(delivery, "tries"))
                        .hasSize(Integer.parseInt(String.valueOf(delivery.get("attempts")))))
                .map(delivery -> delivery.get("status") + " after " + delivery.get("attempts"))
                .toList();
    }

    private List<UUID> ids(String uri) {
        return list(get(uri), "alerts").stream()
                .map(row -> UUID.fromString(String.valueOf(row.get("id"))))
                .toList();
    }

    @Test
    void badParametersAreToldTogether() {
        assertThat(
                        faults(
                                problem(
                                        400,
                                        "/v1/alerts?audience=ALL&product=x&findingId=7&decision=MAYBE&status=SENT&asKnownAt=yesterday")))
                .containsExactlyInAnyOrder("audience", "product", "findingId", "decision", "status", "asKnownAt");
    }

    @Test
    void whatWasSilencedAndToldLaterWasHeldBeforeThat() {
        tables.into("alerting.alerts")
                .with("id", tables.uuid())
                .with("event_id", tables.uuid())
                .with("audience", "MAH")
                .with("holder", "mah:noord")
                .with("product_id", ABACAVIR)
                .with("finding_id", tables.uuid())
                .with("finding_kind", "shortage")
                .with("decision", "NOTIFY")
                .with("reason", "REPORT_MISSING")
                .with("news", "SILENCED")
                .with("muted_by", "s-1")
                .with("released_at", Instant.parse("2026-11-15T09:00:00Z"))
                .with("subject", "Vraag")
                .json("finding", "{}")
                .with("created_at", Instant.parse("2026-11-14T09:00:00Z"))
                .add();

        assertThat(list(get("/v1/alerts?audience=MAH&decision=NOTIFY"), "alerts"))
                .singleElement()
                .satisfies(alert -> assertThat(alert)
                        .containsEntry("holder", "mah:noord")
                        .containsEntry("reason", "REPORT_MISSING")
                        .containsEntry("news", "SILENCED")
                        .containsEntry("mutedBy", "s-1")
                        .containsEntry("releasedAt", "2026-11-15T09:00:00Z"));
        assertThat(get("/v1/alerts?decision=NOTIFY&asKnownAt=2026-11-14")).containsEntry("total", 0);
        assertThat(list(get("/v1/alerts?decision=HOLD&asKnownAt=2026-11-14"), "alerts"))
                .singleElement()
                .satisfies(alert -> assertThat(alert)
                        .containsEntry("reason", "SILENCED")
                        .containsEntry("news", "REPORT_MISSING")
                        .containsEntry("releasedAt", null));
    }
}
