/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import nl.tekortwacht.alerting.Notices;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.delivery.Notice;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.sample.Samples;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What of a finding is sent to whom. */
class EnvelopeTest {

    private static final Envelope ENVELOPE = new Envelope(
            URI.create("urn:nld:oin:00000001823288444000:systeem:tekortwacht"),
            new Links(URI.create("https://tekort.example.org")));
    private static final Recipient SUBSCRIBER = new Recipient(Audience.SUBSCRIBER, new UUID(0, 1));

    private static JsonNode sent(NotifyReason reason, Recipient recipient) {
        Notice any = Notices.notice();
        return Json.MAPPER
                .readTree(ENVELOPE.json(new Notice(
                        any.alertId(),
                        recipient,
                        reason,
                        any.subject(),
                        any.body(),
                        Samples.of(reason),
                        any.loggedAt())))
                .path("data");
    }

    private static JsonNode whole(NotifyReason reason) {
        return Json.MAPPER.readTree(Json.MAPPER
                .writerFor(Finding.class)
                .writeValueAsBytes(Samples.of(reason).finding()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"SHORTAGE_TEAM", "IGJ", "CBG"})
    void oversightGetsAllOfIt(Audience audience) {
        for (NotifyReason reason : NotifyReason.values()) {
            assertThat(sent(reason, Recipient.of(audience)).path("finding"))
                    .as(reason.name())
                    .isEqualTo(whole(reason));
        }
    }

    @ParameterizedTest
    @EnumSource(NotifyReason.class)
    void subscribersGetNothingOfASingleCompanyButWhoAnnounced(NotifyReason reason) {
        JsonNode data = sent(reason, SUBSCRIBER);

        for (String confidential : new String[] {
            "onHand", "stock", "parties", "demand", "unreported", "conflict", "noticeDays", "reportId", "lateByDays"
        }) {
            assertThat(data.path("finding").findValues(confidential))
                    .as(confidential)
                    .isEmpty();
        }
    }

    @Test
    void subscribersGetWhatIsPublishedOfAShortageAndOfHowBadItIs() {
        assertThat(sent(NotifyReason.CONFIRMED, SUBSCRIBER).path("finding").propertyNames())
                .contains("type", "product", "phase", "start", "confirmedOn", "announcement");
        assertThat(sent(NotifyReason.SEVERITY_RAISED, SUBSCRIBER)
                        .path("finding")
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "type", "product", "shortageId", "day", "phase", "start", "severity", "step");
        assertThat(sent(NotifyReason.AT_RISK, SUBSCRIBER).path("finding").propertyNames())
                .contains("runsOut")
                .doesNotContain("wholesaleUnits", "holder", "points");
    }

    @Test
    void coordinatorsOfHospitalsGetTotalsAndNoStockByCompany() {
        JsonNode assessment =
                sent(NotifyReason.SEVERITY_RAISED, Recipient.of(Audience.LCG)).path("finding");

        assertThat(assessment.path("cover").path("weeksWithout").isMissingNode())
                .isFalse();
        assertThat(assessment.findValues("onHand")).isEmpty();
        assertThat(assessment.findValues("party")).isEmpty();
        assertThat(sent(NotifyReason.BREACH_BEGAN, Recipient.of(Audience.LCG))
                        .path("finding")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void holdersGetAllOfTheirOwnAndNothingOfOthers() {
        Recipient holder = Recipient.of(new PartyId("mah:anders"));

        assertThat(sent(NotifyReason.REPORT_MISSING, holder).path("finding"))
                .isEqualTo(whole(NotifyReason.REPORT_MISSING));
        assertThat(sent(NotifyReason.BREACH_BEGAN, holder).path("finding").isEmpty())
                .isTrue();
        Recipient itself = Recipient.of(
                new PartyId(whole(NotifyReason.LATE_NOTICE).path("reporter").asString()));
        assertThat(sent(NotifyReason.LATE_NOTICE, itself).path("finding")).isEqualTo(whole(NotifyReason.LATE_NOTICE));
    }
}
