/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import static nl.tekortwacht.alerting.Findings.announcement;
import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.alerting.Findings.late;
import static nl.tekortwacht.alerting.Findings.stock;
import static nl.tekortwacht.alerting.Outlooks.assessment;
import static nl.tekortwacht.alerting.Outlooks.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.TestRoutes;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Expected;
import nl.tekortwacht.alerting.audience.NotifyReason.Topic;
import nl.tekortwacht.alerting.audience.Wish;
import nl.tekortwacht.contracts.assessment.RiskBasis;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.LateNoticeStatus;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.ProductLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of what by the routes that ship. */
class DefaultRoutesTest {

    private static FindingEvent opened(Finding finding, @Nullable ProductLine product) {
        return Findings.event("f", Findings.MORNING, null, finding, product);
    }

    private static Finding finding(String words) {
        return switch (words) {
            case "confirmed shortage" -> episode(Phase.CONFIRMED);
            case "suspected shortage" -> episode(Phase.SUSPECTED);
            case "unreported shortage" -> episode(Phase.CONFIRMED, true, null);
            case "announced interruption" -> announcement(Phase.ANTICIPATED, "2026-12-15", "2027-02-01");
            case "late notice" -> late(LateNoticeStatus.STANDING);
            case "breach of safety stock" -> stock("2026-11-16", SafetyStockVerdict.BELOW, "2026-11-16");
            case "shortage of severity MEDIUM" -> assessment(Severity.MEDIUM);
            case "shortage of severity HIGH" -> assessment(Severity.HIGH);
            case "shortage of severity CRITICAL" -> assessment(Severity.CRITICAL);
            case "warning" -> warning(RiskBasis.NOT_REPLENISHED);
            default -> throw new IllegalArgumentException(words);
        };
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "suspected shortage,            HOSPITAL,  -,      ''",
                "confirmed shortage,            HOSPITAL,  -,      shortagesToTeam hospitalShortagesToLcg",
                "confirmed shortage,            BOTH,      -,      shortagesToTeam hospitalShortagesToLcg",
                "confirmed shortage,            COMMUNITY, -,      shortagesToTeam",
                "confirmed shortage,            COMMUNITY, RED,    shortagesToTeam",
                "confirmed shortage,            -,         -,      shortagesToTeam",
                "confirmed shortage,            -,         RED,    shortagesToTeam perhapsHospitalShortagesToLcg",
                "confirmed shortage,            -,         ORANGE, shortagesToTeam perhapsHospitalShortagesToLcg",
                "confirmed shortage,            -,         YELLOW, shortagesToTeam",
                "unreported shortage,           COMMUNITY, -,      shortagesToTeam dutiesToInspectorate questionsToHolder",
                "announced interruption,        HOSPITAL,  RED,    shortagesToTeam",
                "late notice,                   HOSPITAL,  RED,    dutiesToInspectorate",
                "breach of safety stock,        HOSPITAL,  RED,    dutiesToInspectorate",
                "warning,                       HOSPITAL,  RED,    warningsToTeam",
                "shortage of severity MEDIUM,   HOSPITAL,  RED,    ''",
                "shortage of severity HIGH,     COMMUNITY, RED,    seriousToTeam",
                "shortage of severity HIGH,     HOSPITAL,  -,      seriousToTeam seriousInHospitalsToLcg",
                "shortage of severity HIGH,     -,         RED,    seriousToTeam perhapsSeriousInHospitalsToLcg",
                "shortage of severity CRITICAL, COMMUNITY, -,      seriousToTeam criticalToInspectorate criticalToBoard",
                "shortage of severity CRITICAL, BOTH,      -,      seriousToTeam seriousInHospitalsToLcg"
                        + " criticalToInspectorate criticalToBoard"
            })
    void whoIsToldOfWhatIsNew(String what, CareSetting setting, Criticality criticality, String routes) {
        FindingEvent event = opened(finding(what), Findings.product(setting, criticality));

        assertThat(Audience.routed().stream()
                        .flatMap(audience -> Expected.of(TestRoutes.defaults(), audience, event).stream())
                        .map(Expected::route)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(routes);
    }

    /** The rule that was built in before there were routes. */
    private static boolean isForHospitals(@Nullable ProductLine product) {
        if (product == null) {
            return false;
        }
        return product.careSetting() == null
                ? product.criticality() == Criticality.RED || product.criticality() == Criticality.ORANGE
                : product.careSetting() != CareSetting.COMMUNITY;
    }

    @Test
    void hospitalsAreThoseThatTheyWereBeforeThereWereRoutes() {
        List<@Nullable ProductLine> products = new ArrayList<>();
        products.add(null);
        for (CareSetting setting :
                new CareSetting[] {null, CareSetting.HOSPITAL, CareSetting.COMMUNITY, CareSetting.BOTH}) {
            products.add(Findings.product(setting, null));
            for (Criticality criticality : Criticality.values()) {
                products.add(Findings.product(setting, criticality));
            }
        }
        assertThat(products).hasSize(21).allSatisfy(product -> {
            for (Finding finding : List.of(episode(Phase.CONFIRMED), assessment(Severity.HIGH))) {
                assertThat(wishes(Audience.LCG, opened(finding, product), Set.of()))
                        .hasSize(isForHospitals(product) ? 1 : 0);
            }
        });
    }

    @Test
    void theMostImportantNewsComesFirst() {
        FindingEvent event = opened(episode(Phase.CONFIRMED), null);

        assertThat(wishes(Audience.SHORTAGE_TEAM, event, Set.of()))
                .extracting(Wish::topic)
                .containsExactly(Topic.CONFIRMATION, Topic.ANNOUNCEMENT);
    }

    @Test
    void whoWasToldWantsTheEndThoughNoRouteMatches() {
        FindingEvent event = opened(episode(Phase.CONFIRMED), Findings.product(CareSetting.COMMUNITY, null));

        assertThat(wishes(Audience.LCG, event, Set.of())).isEmpty();
        assertThat(wishes(Audience.LCG, event, Set.of(Topic.CONFIRMATION)))
                .extracting(Wish::route)
                .containsExactly("hospitalShortagesToLcg");
    }

    @Test
    void theRoutesThatShipHaveNothingToWarnOf() {
        assertThat(TestRoutes.defaults().shadowed()).isEmpty();
        assertThat(TestRoutes.defaults().unwanted()).isEmpty();
    }

    private static List<Wish> wishes(Audience audience, FindingEvent event, Set<Topic> told) {
        return TestRoutes.defaults().wishes(audience, event, told);
    }
}
