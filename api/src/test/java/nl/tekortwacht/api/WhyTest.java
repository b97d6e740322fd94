/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Why did I (not) get this?" */
class WhyTest extends ApiTest {

    private final UUID finding = tables.uuid();
    private int second;

    @BeforeEach
    void nothingHandled() {
        tables.run("truncate alerting.handled_events");
    }

    private UUID event(@Nullable String handledAt) {
        UUID event = tables.uuid();
        tables.into("detection.findings")
                .with("event_id", event)
                .with("product_id", ABACAVIR)
                .with("finding_id", finding)
                .with("kind", "shortage")
                .with("change", "OPENED")
                .with("known_at", Instant.parse("2026-11-20T08:00:00Z"))
                .with("logged_at", Instant.parse("2026-11-20T08:00:00Z"))
                .json("body", "{}")
                .add();
        if (handledAt != null) {
            tables.into("alerting.handled_events")
                    .with("event_id", event)
                    .with("handled_at", Instant.parse(handledAt))
                    .add();
        }
        return event;
    }

    private Tables.Insert alert(UUID event, String decision, String reason) {
        return tables.into("alerting.alerts")
                .with("id", tables.uuid())
                .with("event_id", event)
                .with("audience", "SHORTAGE_TEAM")
                .with("product_id", ABACAVIR)
                .with("finding_id", finding)
                .with("finding_kind", "shortage")
                .with("decision", decision)
                .with("reason", reason)
                .with("subject", "Tekort")
                .json("finding", "{}")
                .with("created_at", Instant.parse("2026-11-20T09:00:00Z").plusSeconds(second++));
    }

    private UUID subscription(String createdAt, String verification, @Nullable String endedAt) {
        return tables.into("alerting.subscriptions")
                .with("id", tables.uuid())
                .with("name", "Apotheek Centrum")
                .with("atc_prefix", "J05")
                .with("channel", "email")
                .with("target", "balie@apotheek.example")
                .with("language", "nl")
                .with("verification", verification)
                .with("created_at", Instant.parse(createdAt))
                .with("ended_at", endedAt == null ? null : Instant.parse(endedAt))
                .add();
    }

    private static String dutch(Map<String, Object> holder, String name) {
        return String.valueOf(object(holder, name).get("nl"));
    }

    private String summary(UUID subscription) {
        return dutch(get("/v1/alerts/_why?finding={f}&subscription={s}", finding, subscription), "summary");
    }

    @Test
    void everyDecisionIsToldInOrderWithItsRouteItsWordsAndItsDeliveries() {
        UUID alert = alert(event("2026-11-20T09:00:00Z"), "NOTIFY", "CONFIRMED")
                .with("route", "shortagesToTeam")
                .add();
        UUID delivery = tables.uuid();
        tables.into("alerting.deliveries")
                .with("id", delivery)
                .with(
                        "alert_id",
                        tables.texts("select id from alerting.alerts").stream()
                                .map(UUID::fromString)
                                .findFirst()
                                .orElse(alert))
                .with("channel", "email")
                .with("target", "team@example.org")
                .with("status", "DELIVERED")
                .with("created_at", Instant.parse("2026-11-20T09:00:00Z"))
                .with("delivered_at", Instant.parse("2026-11-20T09:00:01Z"))
                .add();
        alert(event("2026-11-20T09:00:01Z"), "HOLD", "SILENCED")
                .with("route", "shortagesToTeam")
                .with("news", "SEVERITY_RAISED")
                .with("muted_by", "s-1")
                .add();
        alert(event("2026-11-20T09:00:02Z"), "NOTIFY", "SEVERITY_RAISED")
                .with("route", "severe")
                .with("news", "FLAPPING")
                .with("released_at", Instant.parse("2026-11-20T12:00:00Z"))
                .add();

        Map<String, Object> why = get("/v1/alerts/_why?finding={f}&audience=SHORTAGE_TEAM", finding);
        assertThat(dutch(why, "summary")).isEqualTo("Er zijn 3 beslissingen over deze ontvanger; 2 keer is verteld.");
        assertThat(list(why, "events")).hasSize(3);
        var decisions = list(why, "decisions");
        assertThat(decisions.get(0)).containsEntry("decision", "NOTIFY").containsEntry("route", "shortagesToTeam");
        assertThat(dutch(decisions.get(0), "words")).isEqualTo("Verteld volgens de route shortagesToTeam.");
        assertThat(list(decisions.get(0), "deliveries")).singleElement().satisfies(sent -> assertThat(sent)
                .containsEntry("status", "DELIVERED")
                .containsEntry("target", "…@example.org")
                .containsEntry("deliveredAt", "2026-11-20T09:00:01Z"));
        assertThat(decisions.get(1))
                .containsEntry("decision", "HOLD")
                .containsEntry("reason", "SILENCED")
                .containsEntry("news", "SEVERITY_RAISED")
                .containsEntry("mutedBy", "s-1");
        assertThat(dutch(decisions.get(1), "words")).startsWith("Niet verteld door de stilte s-1.");
        assertThat(dutch(decisions.get(2), "words")).contains("kwam terug", "Alsnog verteld op 2026-11-20T12:00:00Z.");
        assertThat(list(get("/v1/alerts/_why?finding={f}&audience=LCG", finding), "decisions"))
                .isEmpty();
    }

    @Test
    void whatWaitsForADigestSaysUntilWhen() {
        alert(event("2026-11-20T09:00:00Z"), "NOTIFY", "CONFIRMED").add();
        tables.run("insert into alerting.waiting (id, alert_id, target, matter, bundle, kind, due_at)"
                + " select id, id, 'a@b.example', matter, 'x', 'DIGEST', '2026-11-22T07:00:00Z' from alerting.alerts");

        assertThat(list(get("/v1/alerts/_why?finding={f}&audience=SHORTAGE_TEAM", finding), "decisions"))
                .singleElement()
                .satisfies(decision -> assertThat(decision).containsEntry("waitingUntil", "2026-11-22T07:00:00Z"));
    }

    @Test
    void whoWasOfNoInterestReadsWhenItWasHandledAndThatItWasNoNewsToThem() {
        event("2026-11-20T09:00:00Z");

        assertThat(dutch(get("/v1/alerts/_why?finding={f}&audience=CBG", finding), "summary"))
                .isEqualTo("Behandeld, het laatst op 2026-11-20T09:00:00Z."
                        + " Volgens de routes van toen was er niets nieuws voor deze ontvanger.");
        assertThat(dutch(get("/v1/alerts/_why?finding={f}&holder=mah:noord", finding), "summary"))
                .contains("niets nieuws");
    }

    @Test
    void aSubscriberReadsWhatWasTheMatterWithTheSubscription() {
        event("2026-11-20T09:00:00Z");

        assertThat(summary(subscription("2026-11-20T10:00:00Z", "VERIFIED", null)))
                .endsWith("nog niet.");
        assertThat(summary(subscription("2026-11-10T10:00:00Z", "VERIFIED", "2026-11-19T10:00:00Z")))
                .endsWith("al beëindigd.");
        assertThat(summary(subscription("2026-11-10T10:00:00Z", "PENDING", null)))
                .endsWith("nog niet bevestigd.");
        UUID running = subscription("2026-11-10T10:00:00Z", "VERIFIED", null);
        assertThat(summary(running)).endsWith("niet over dit soort nieuws.");
        assertThat(get("/v1/alerts/_why?finding={f}&subscription={s}", finding, running))
                .containsEntry("interest", "atcPrefix J05")
                .isEqualTo(get("/v1/subscriptions/{s}/_why?finding={f}", running, finding));
        assertThat(faults(problem(400, "/v1/subscriptions/mine/_why"))).containsExactlyInAnyOrder("id", "finding");
    }

    @Test
    void whatAlertingHasNotHandledYetIsSaid() {
        event(null);

        assertThat(dutch(get("/v1/alerts/_why?finding={f}&audience=IGJ", finding), "summary"))
                .isEqualTo("Alerting heeft dit nog niet behandeld.");
    }

    @Test
    void aQuestionMustNameAFindingAndOneRecipient() {
        assertThat(faults(problem(400, "/v1/alerts/_why"))).containsExactlyInAnyOrder("finding", "audience");
        assertThat(faults(problem(400, "/v1/alerts/_why?finding={f}&audience=IGJ&holder=mah:noord", finding)))
                .containsExactly("audience");
        assertThat(faults(problem(400, "/v1/alerts/_why?finding=x&audience=SUBSCRIBER")))
                .containsExactlyInAnyOrder("finding", "audience");
        assertThat(problem(404, "/v1/alerts/_why?finding={f}&audience=IGJ", tables.uuid()))
                .containsEntry("status", 404);
        assertThat(problem(404, "/v1/alerts/_why?finding={f}&subscription={s}", finding, tables.uuid()))
                .containsEntry("status", 404);
    }
}
