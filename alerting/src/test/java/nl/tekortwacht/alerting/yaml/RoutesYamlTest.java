/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.Route;
import nl.tekortwacht.alerting.route.RouteFault;
import nl.tekortwacht.alerting.route.RoutesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and with which words. In the tables a / begins a new line. */
class RoutesYamlTest {

    private static List<String> faults(String text) {
        BadRoutesException bad = catchThrowableOfType(BadRoutesException.class, () -> new RoutesYaml().read(text));
        return bad.faults().stream().map(RouteFault::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: a/audience: igj                            | line 2: news: is missing",
                "name: a/news: [atRisk]                           | line 2: audience: is missing",
                "audience: igj/news: [atRisk]                     | line 2: name: is missing",
                "name: a/audience: igj/news: []                   | line 4: news: must not be empty",
                "name: a/audience: igj/news: atRisk               | line 4: news: must be a list, as [a, b]",
                "name: a/audience: igj/news: [atRisk, atRisk]     | line 4: news: has 'atRisk' twice",
                "name: a/audience: igj/news: [[atRisk]]           | line 4: news: must be a word",
                "name: a/audience: igj/news: [atrisk]             | line 4: news: 'atrisk' is not known; known are confirmation, suspicion, announcement, unreported, safetyStock, lateNotice, severity, atRisk, question",
                "name: a/audience: ministry/news: [atRisk]        | line 3: audience: 'ministry' is not known; known are shortageTeam, lcg, igj, cbg, mah",
                "name: a/audience: subscriber/news: [atRisk]      | line 3: audience: 'subscriber' has no routes: who subscribes says so by the subscription",
                "name: a/audience: [igj]/news: [atRisk]           | line 3: audience: must be a word",
                "name: 1a/audience: igj/news: [atRisk]            | line 2: name: must begin with a letter and have at most 60 letters, digits and hyphens",
                "name: a/audience: igj/news: [atRisk]/name: b     | line 5: name: is given twice",
                "name: a/audience: igj/news: [atRisk]/topic: x    | line 5: topic: is not known here; known are name, audience, news, match, continue, wait, interval, quiet, repeat, escalateAfter, escalateTo",
                "name: a/audience: igj/news: [atRisk]/continue: yes       | line 5: continue: must be true or false",
                "name: a/audience: igj/news: [atRisk]/escalateAfter: 2h   | line 5: escalateTo: is missing; give both or neither",
                "name: a/audience: igj/news: [atRisk]/escalateTo: lcg     | line 5: escalateAfter: is missing; give both or neither",
                "name: a/audience: igj/news: [atRisk]/escalateAfter: 2h/escalateTo: igj | line 6: escalateTo: is the audience of the route itself",
                "name: a/audience: igj/news: [atRisk]/escalateAfter: 2h/escalateTo: mah | line 6: escalateTo: must be one audience, and each holder is its own",
                "name: a/audience: igj/news: [atRisk]/wait: soon          | line 5: wait: must be a number with s, m, h or d, as 30s, 5m, 4h or 2d",
                "name: a/audience: igj/news: [atRisk]/repeat: 10s         | line 5: repeat: must be 1m to 31d",
                "name: a/audience: igj/news: [atRisk]/match: [atc]        | line 5: match: must have keys and values, as 'key: value'",
                "name: a/audience: igj/news: [atRisk]/match: {}/match: {} | line 6: match: is given twice",
                "name: a/audience: igj/news: [atRisk]/match: {atc: [n02]} | line 5: match.atc: 'n02' is not the beginning of an ATC code, as N02BE",
                "name: a/audience: igj/news: [atRisk]/match: {atc: N02}   | line 5: match.atc: must be a list, as [a, b]",
                "name: a/audience: igj/news: [atRisk]/match: {colour: [RED]}    | line 5: match.colour: is not known here; known are phase, severity, notice, criticality, careSetting, group, atc",
                "name: a/audience: igj/news: [atRisk]/match:/  criticality: []  | line 6: match.criticality: must not be empty",
                "name: a/audience: igj/news: [atRisk]/match: {criticality: [PURPLE]} | line 5: match.criticality: 'PURPLE' is not known; known are ORANGE, OTHER, RED, UNKNOWN, YELLOW",
                "name: a/audience: igj/news: [atRisk]/match: {phase: [CONFIRMED]}    | line 5: match.phase: findings that atRisk is about have none, so it would never be told; give that news a route of its own",
                "name: a/audience: igj/news: [atRisk]/match: {severity: [CRITICAL]}  | line 5: match.severity: findings that atRisk is about have none, so it would never be told; give that news a route of its own",
                "name: a/audience: igj/news: [severity]/match: {severity: [HIGH]}    | line 5: match.severity: leaves out CRITICAL, which is worse than what is given",
                "name: a/audience: igj/news: [severity]/match: {severity: [CRITICL]} | line 5: match.severity: 'CRITICL' is not known; known are CRITICAL, HIGH, LOW, MEDIUM",
                "name: a/audience: igj/news: [announcement]/match: {notice: [PLACED_ON_MARKET]} | line 5: match.notice: 'PLACED_ON_MARKET' is not known; known are CESSATION, INTERRUPTION, LIMITED_SUPPLY, NON_RENEWAL, QUALITY_DEFECT, REVOCATION_REQUEST",
            })
    void aBadRouteIsRefusedWithItsLineAndField(String route, String fault) {
        assertThat(faults("routes:\n- " + route.replace("/", "\n  "))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | line 1: routes: is missing: the file is empty",
                "# nothing                 | line 1: routes: is missing: the file is empty",
                "route: []                 | line 1: route: is not known here; known are routes",
                "routes: []                | line 1: routes: must not be empty: nobody would be told of anything",
                "routes: {name: a}         | line 1: routes: must be a list, each beginning with '- name: '",
                "- name: a                 | line 1: file: must have keys and values, as 'key: value'",
                "routes:/- all             | line 2: route: must have keys and values, as 'key: value'"
            })
    void aFileThatIsNoListOfRoutesIsRefused(String text, String fault) {
        assertThat(faults(text.replace("/", "\n"))).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "routes:/- {name: a",
                "routes:/- name: a/ audience: igj",
                "routes:/\t- name: a",
                "routes:/- *nothing",
                "routes: &r/- *r",
                "routes: [[[[[[[[[[[[[[]]]]]]]]]]]]]]"
            })
    void whatIsNotYamlIsRefusedWithTheLine(String text) {
        assertThat(faults(text.replace("/", "\n")))
                .singleElement()
                .asString()
                .matches("line [1-3]: file: is not YAML: .+");
    }

    @Test
    void aNameIsGivenOnce() {
        assertThat(faults("""
                routes:
                - {name: a, audience: igj, news: [atRisk]}
                - {name: b, audience: igj, news: [atRisk]}
                - {name: a, audience: lcg, news: [atRisk]}
                """)).containsExactly("line 4: name: 'a' is the name of the route on line 2");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheLines() {
        assertThat(faults("""
                routes:
                - name: a
                  audience: nobody
                  news: []
                - audience: igj
                  news: [gossip]
                  match: {atc: [x], severity: [HIGH]}
                """))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ", 8)))
                .containsExactly(
                        "line 3: audience",
                        "line 4: news",
                        "line 5: name",
                        "line 6: news",
                        "line 7: match.severity",
                        "line 7: match.atc");
    }

    @Test
    void whatMayNotBeMeantIsAWarning() throws BadRoutesException {
        RoutesReader.Reading reading = new RoutesYaml().read("""
                routes:
                - {name: all, audience: igj, news: [confirmation, announcement, unreported, safetyStock, lateNotice]}
                - {name: some, audience: igj, news: [lateNotice], match: {atc: [N]}}
                - {name: bad, audience: igj, news: [severity]}
                """);

        assertThat(reading.warnings())
                .extracting(RouteFault::toString)
                .containsExactly(
                        "line 3: name: 'some' can never match: earlier routes take all of it",
                        "line 1: news: nobody is told of atRisk",
                        "line 1: news: nobody is told of question");
    }

    @Test
    void theRoutesThatShipAreGoodAndWarnOfNothing() throws BadRoutesException {
        RoutesReader.Reading reading = new RoutesYaml().read(RoutesYaml.defaults());

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.routes().all()).extracting(Route::name).hasSize(12).doesNotHaveDuplicates();
    }
}
