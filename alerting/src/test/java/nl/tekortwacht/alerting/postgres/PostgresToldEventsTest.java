/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.alert.Alert;
import nl.tekortwacht.alerting.audience.AlertDecision;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Decision;
import nl.tekortwacht.alerting.audience.HoldReason;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.preview.ToldEvent;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresToldEventsTest {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Decision TOLD = new Decision.Notify(NotifyReason.CONFIRMED);
    private static final Decision HELD = new Decision.Hold(HoldReason.NO_TARGET);

    private long added;

    @BeforeEach
    void empty() {
        TestDatabase.empty();
    }

    private static FindingEvent event(String name) {
        return Findings.event(name, Findings.MORNING, null, Findings.episode(Phase.CONFIRMED), null);
    }

    private Alert alert(FindingEvent event, Audience audience, Decision decision) {
        AlertDecision decided = new AlertDecision(Recipient.of(audience), decision, "a");
        return new Alert(new UUID(7, ++added), event, decided, "subject", "body");
    }

    private static void add(List<Alert> alerts, Instant at) {
        TestDatabase.alertStore().add(alerts, List.of(), at).block(WAIT);
    }

    private static List<ToldEvent> since(Instant from, int page) {
        return Objects.requireNonNull(new PostgresToldEvents(TestDatabase.client(), TestDatabase.schema(), page)
                .since(from)
                .collectList()
                .block(WAIT));
    }

    @Test
    void anEventComesOnceWithAllWhoWereToldOfIt() {
        FindingEvent first = event("first");
        FindingEvent second = event("second");
        add(
                List.of(
                        alert(first, Audience.SHORTAGE_TEAM, TOLD),
                        alert(first, Audience.LCG, TOLD),
                        alert(first, Audience.IGJ, HELD),
                        alert(event("of subscribers alone"), Audience.SUBSCRIBER, TOLD),
                        alert(second, Audience.CBG, TOLD)),
                Findings.MORNING);

        assertThat(since(Findings.MORNING, 500))
                .containsExactly(
                        new ToldEvent(first, Set.of(Audience.SHORTAGE_TEAM, Audience.LCG)),
                        new ToldEvent(second, Set.of(Audience.CBG)));
    }

    @Test
    void pagesOfAnySizeGiveTheSame() {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            alerts.add(alert(event("e" + i), Audience.SHORTAGE_TEAM, TOLD));
            alerts.add(alert(event("e" + i), Audience.LCG, TOLD));
        }
        add(alerts, Findings.MORNING);
        add(List.of(alert(event("later"), Audience.IGJ, TOLD)), Findings.MORNING.plusSeconds(1));

        List<ToldEvent> whole = since(Findings.MORNING, 500);

        assertThat(whole).hasSize(8);
        assertThat(List.of(1, 3, 7, 15))
                .allSatisfy(page -> assertThat(since(Findings.MORNING, page)).isEqualTo(whole));
    }

    @Test
    void whatWasToldBeforeDoesNotCount() {
        add(List.of(alert(event("before"), Audience.IGJ, TOLD)), Findings.MORNING.minusSeconds(1));
        add(List.of(alert(event("after"), Audience.IGJ, TOLD)), Findings.MORNING);

        assertThat(since(Findings.MORNING, 2))
                .extracting(told -> told.event().findingId())
                .containsExactly(Findings.id("after"));
    }
}
