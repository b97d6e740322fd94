/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import static nl.tekortwacht.alerting.Findings.episode;
import static nl.tekortwacht.alerting.Findings.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.TestRoutes;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.registry.CareSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    /** Zandopril, ATC C09AA99, of group ZANDOPRIL-10-MG-TABLET, used in hospitals; it was suspected and is confirmed. */
    private static final FindingEvent EVENT = Findings.event(
            "short",
            Findings.MORNING,
            episode(Phase.SUSPECTED),
            episode(Phase.CONFIRMED),
            product(CareSetting.HOSPITAL, null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                | ",
                "atc: [C]                                        | ",
                "atc: [N02, C09AA]                               | ",
                "atc: [N]                                        | atc is C09AA99, wanted is N",
                "group: [ZANDOPRIL-10-MG-TABLET]                 | ",
                "group: [ANDERS]                                 | group is ZANDOPRIL-10-MG-TABLET, wanted is ANDERS",
                "phase: [CONFIRMED]                              | ",
                "phase: [SUSPECTED]                              | ",
                "phase: [RESOLVED]                               | phase is CONFIRMED and SUSPECTED, wanted is RESOLVED",
                "careSetting: [HOSPITAL], criticality: [UNKNOWN] | ",
                "careSetting: [COMMUNITY, BOTH]                  | careSetting is HOSPITAL, wanted is BOTH or COMMUNITY",
                "criticality: [RED]                              | criticality is UNKNOWN, wanted is RED"
            })
    void allThatIsAskedForMustHold(String match, String whyNot) {
        Routes routes = TestRoutes.of(
                "routes:",
                "- {name: a, audience: lcg, news: [confirmation], match: {" + (match == null ? "" : match) + "}}");

        Verdict verdict = routes.verdicts(Audience.LCG, EVENT).getFirst();

        assertThat(verdict.whyNot(EVENT)).isEqualTo(whyNot == null ? List.of() : List.of(whyNot));
        assertThat(verdict.takes()).hasSize(whyNot == null ? 1 : 0);
    }

    @Test
    void ofAProductThatIsNotRegisteredNothingIsKnown() {
        FindingEvent unknown = Findings.event("x", Findings.MORNING, null, episode(Phase.CONFIRMED), null);
        Routes routes = TestRoutes.of(
                "routes:", "- {name: a, audience: lcg, news: [confirmation], match: {careSetting: [UNKNOWN]}}");

        assertThat(routes.verdicts(Audience.LCG, unknown).getFirst().whyNot(unknown))
                .containsExactly("careSetting is not known, wanted is UNKNOWN");
    }

    @Test
    void theFirstThatMatchesDecidesForEachKindOfNews() {
        assertThat(names(
                        "- {name: a, audience: lcg, news: [confirmation], match: {atc: [C]}}",
                        "- {name: b, audience: lcg, news: [confirmation, announcement]}"))
                .containsExactly("a CONFIRMATION", "b ANNOUNCEMENT");
    }

    @Test
    void aRouteThatContinuesLeavesTheNewsToLaterOnesToo() {
        assertThat(names(
                        "- {name: a, audience: lcg, news: [confirmation], continue: true}",
                        "- {name: b, audience: lcg, news: [confirmation]}",
                        "- {name: c, audience: lcg, news: [confirmation]}"))
                .containsExactly("a CONFIRMATION", "b CONFIRMATION");
    }

    private static List<String> names(String... routes) {
        return TestRoutes.of("routes:\n" + String.join("\n", routes)).wishes(Audience.LCG, EVENT, Set.of()).stream()
                .map(wish -> wish.route() + " " + wish.topic())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                      | {}                               | true",
                "{}                      | {atc: [C]}                       | true",
                "{atc: [C]}              | {atc: [C09, C10]}                | true",
                "{atc: [C09]}            | {atc: [C]}                       | false",
                "{atc: [C]}              | {}                               | false",
                "{careSetting: [BOTH]}   | {careSetting: [HOSPITAL, BOTH]}  | false",
                "{phase: [CONFIRMED]}    | {phase: [CONFIRMED], atc: [N]}   | true",
                "{phase: [CONFIRMED]}, continue: true | {phase: [CONFIRMED]} | false"
            })
    void aRouteWhoseEventsAreAllTakenByAnEarlierOneCanNeverMatch(String first, String second, boolean shadowed) {
        Routes routes = TestRoutes.of(
                "routes:",
                "- {name: a, audience: lcg, news: [confirmation], match: " + first + "}",
                "- {name: b, audience: lcg, news: [confirmation], match: " + second + "}",
                "- {name: other, audience: igj, news: [confirmation], match: " + second + "}");

        assertThat(routes.shadowed()).extracting(Route::name).isEqualTo(shadowed ? List.of("b") : List.of());
    }
}
