/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.Findings;
import nl.tekortwacht.alerting.Outlooks;
import nl.tekortwacht.alerting.ScriptedClock;
import nl.tekortwacht.alerting.TestRoutes;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.preview.Preview;
import nl.tekortwacht.alerting.preview.ToldEvent;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.alerting.yaml.RoutesYaml;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.CareSetting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

class RoutesPreviewEndpointTest {

    private static final FindingEvent CONFIRMED = event("short", Findings.episode(Phase.CONFIRMED));
    private static final FindingEvent CRITICAL = event("how bad", Outlooks.assessment(Severity.CRITICAL));
    private static final String TEAM_ALONE =
            "routes:\n- {name: team, audience: shortageTeam, news: [severity], match: {atc: [C]}}\n";

    private static FindingEvent event(String name, Finding finding) {
        return Findings.event(name, Findings.MORNING, null, finding, Findings.product(CareSetting.COMMUNITY, null));
    }

    private static JsonNode answer(HttpStatus status, String body, ToldEvent... told) {
        // Read here, as no event loop may wait for a file.
        Routes shipped = TestRoutes.defaults();
        Preview preview = new Preview(
                () -> shipped, new RoutesYaml(), from -> Flux.fromArray(told), new ScriptedClock(Findings.MORNING));
        String answer = WebTestClient.bindToController(new RoutesPreviewEndpoint(preview))
                .build()
                .post()
                .uri("/v1/routes/_preview")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(Objects.requireNonNull(answer));
    }

    private static String ask(@Nullable String routes, @Nullable FindingEvent finding) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (routes != null) {
            body.put("routes", routes);
        }
        if (finding != null) {
            body.put("finding", finding);
        }
        return Json.text(body);
    }

    private static List<String> texts(JsonNode list, String... fields) {
        return list.valueStream()
                .map(row -> String.join(
                        " ",
                        Stream.of(fields)
                                .map(field -> row.path(field).asString())
                                .toList()))
                .toList();
    }

    @Test
    void ofAFindingItSaysWhoIsToldByWhichRouteAndWhyOthersAreNot() {
        JsonNode answer = answer(HttpStatus.OK, ask(null, CONFIRMED));

        assertThat(answer.path("routes").asString()).isEqualTo("inForce");
        assertThat(texts(answer.path("audiences"), "audience", "told", "route", "news"))
                .containsExactly(
                        "SHORTAGE_TEAM true shortagesToTeam CONFIRMED",
                        "LCG false  ",
                        "IGJ false  ",
                        "CBG false  ",
                        "MAH false  ");
        assertThat(answer.path("audiences").get(1).path("why").get(0).toString())
                .isEqualTo("{\"route\":\"hospitalShortagesToLcg\",\"matches\":false,"
                        + "\"whyNot\":[\"careSetting is COMMUNITY, wanted is BOTH or HOSPITAL\"]}");
        assertThat(answer.path("audiences").get(2).path("why").get(0).toString())
                .contains("nothing is new in it of the news that it wants");
    }

    @Test
    void routesThatAreGivenAreTriedWithoutBeingInForce() {
        JsonNode answer = answer(HttpStatus.OK, ask(TEAM_ALONE, CRITICAL));

        assertThat(answer.path("routes").asString()).isEqualTo("given");
        assertThat(texts(answer.path("audiences"), "audience", "route", "news"))
                .containsExactly("SHORTAGE_TEAM team SEVERITY_RAISED", "LCG  ", "IGJ  ", "CBG  ", "MAH  ");
        assertThat(texts(answer.path("warnings"), "reason")).contains("nobody is told of safetyStock");
    }

    @Test
    void ofTheLastMonthItComparesWithWhatWasTold() {
        ToldEvent short_ = new ToldEvent(CONFIRMED, Set.of(Audience.SHORTAGE_TEAM));
        ToldEvent bad = new ToldEvent(CRITICAL, Set.of(Audience.SHORTAGE_TEAM, Audience.IGJ));

        JsonNode answer = answer(HttpStatus.OK, ask(TEAM_ALONE, null), short_, bad);

        assertThat(answer.path("events").asInt()).isEqualTo(2);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.path("from").asString()).isEqualTo("2026-10-16T08:00:00Z");
        assertThat(answer.path("note").asString()).startsWith("Only events of which an audience was told");
        assertThat(texts(answer.path("audiences"), "audience", "wouldBeTold", "wereTold", "more", "less"))
                .containsExactly("SHORTAGE_TEAM 1 2 0 1", "LCG 0 0 0 0", "IGJ 0 1 0 1", "CBG 0 0 0 0", "MAH 0 0 0 0");
        assertThat(answer.path("audiences").get(0).path("routes").toString())
                .isEqualTo("[{\"route\":\"team\",\"events\":1}]");
        assertThat(answer.path("nobody").toString())
                .isEqualTo("[{\"kind\":\"shortage\",\"stands\":\"CONFIRMED\",\"events\":1}]");
    }

    @Test
    void theRoutesInForceWouldTellWhatTheyTold() {
        ToldEvent bad = new ToldEvent(CRITICAL, Set.of(Audience.SHORTAGE_TEAM, Audience.IGJ, Audience.CBG));

        JsonNode answer = answer(HttpStatus.OK, "{}", bad);

        assertThat(texts(answer.path("audiences"), "more", "less")).containsOnly("0 0");
        assertThat(answer.path("nobody")).isEmpty();
    }

    @Test
    void badRoutesAreRefusedWithEveryLine() {
        JsonNode problem =
                answer(HttpStatus.BAD_REQUEST, ask("routes:\n- {name: a, audience: x, news: [y]}\n- name: b\n", null));

        assertThat(problem.path("title").asString()).isEqualTo("Invalid request");
        assertThat(texts(problem.path("errors"), "line", "field"))
                .containsExactly("2 audience", "2 news", "3 audience", "3 news");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]                       | must be an object with routes, finding or neither",
                "{\"routes\": 1}           | must be the text of a routes.yml",
                "{\"route\": \"x\"}        | is not known; known are finding, routes",
                "{                         | is not JSON",
                "{\"finding\": 1}          | is not a finding event",
                "{\"finding\": {}}         | eventId is missing"
            })
    void whatCannotBeReadIsRefusedWithTheReason(String body, String reason) {
        assertThat(answer(HttpStatus.BAD_REQUEST, body).path("detail").asString())
                .contains(reason);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        List<Method> endpoints = Arrays.stream(RoutesPreviewEndpoint.class.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .toList();

        assertThat(endpoints).hasSize(1).allSatisfy(endpoint -> assertThat(
                        endpoint.getAnnotation(AllowedFor.class).value())
                .isNotEmpty());
    }
}
