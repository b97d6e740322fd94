/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static nl.tekortwacht.api.TestRegistry.ABACAVIR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.json.Redaction;
import nl.tekortwacht.contracts.publication.Circle;
import nl.tekortwacht.contracts.publication.Publication;
import nl.tekortwacht.contracts.publication.PublishedField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published: the list, the answers that are documented, and what is really answered, are the same. */
class PublicationTest extends ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Publication PUBLICATION = Publication.inForce();

    /** Those who may call something and do not see the stock of companies. */
    private static final Set<Role> MIXED = EnumSet.of(Role.PUBLIC, Role.READER, Role.LCG, Role.AUDITOR);

    private final RequestMappingHandlerMapping mappings;

    PublicationTest(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    private byte[] bytes(String uri, Object... variables) {
        byte[] body = anybody()
                .get()
                .uri(uri, variables)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return body == null ? new byte[0] : body;
    }

    private Map<String, Set<String>> documented() {
        Map<String, Set<String>> all = new AnswerPaths(JSON.readTree(bytes("/v1/openapi.json"))).byEndpoint();
        all.keySet().retainAll(endpointsOfMixedCircles());
        // A file has no fields.
        all.values().removeIf(Set.of("")::equals);
        return all;
    }

    private Set<String> endpointsOfMixedCircles() {
        return mappings.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("nl.tekortwacht.api."))
                .filter(method -> allowed(method).stream().anyMatch(MIXED::contains))
                .map(method -> method.getMethod().getName())
                .collect(Collectors.toSet());
    }

    private static List<Role> allowed(HandlerMethod method) {
        AllowedFor allowed = method.getMethodAnnotation(AllowedFor.class);
        return allowed == null ? List.of() : Arrays.asList(allowed.value());
    }

    private static Set<String> listed(String answer, Circle circle) {
        return PUBLICATION.fields().stream()
                .filter(field -> field.answer().equals(answer) && circle.sees(field.seenBy()))
                .map(PublishedField::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void ofEveryFieldThatIsDocumentedItIsDecidedWhoSeesIt() {
        Map<String, Set<String>> decided = PUBLICATION.fields().stream()
                .map(PublishedField::answer)
                .filter(answer -> !answer.startsWith("message."))
                .distinct()
                .collect(Collectors.toMap(
                        answer -> answer, answer -> listed(answer, Circle.OVERSIGHT), (a, b) -> a, TreeMap::new));

        assertThat(decided).isEqualTo(documented());
    }

    /** A country in which everything is that an answer can tell. */
    private UUID richWorld() {
        tables.dayCloses("2026-11-20");
        UUID id = tables.shortage(ABACAVIR)
                .with("end_date", LocalDate.parse("2026-12-24"))
                .json(
                        "announcement",
                        "{\"reportId\":\"n-1\",\"reporter\":\"mah:noord\",\"kind\":\"INTERRUPTION\",\"start\":\"2026-11-03\",\"end\":\"2026-12-24\",\"cause\":\"RAW_MATERIAL\",\"noticeDays\":-2}")
                .add();
        tables.assessment(ABACAVIR, id, Severity.CRITICAL).add();
        tables.into("detection.days")
                .with("product_id", ABACAVIR)
                .with("day", LocalDate.parse("2026-11-10"))
                .with("known_from", Instant.parse("2026-11-10T17:00:00Z"))
                .with("verdict", "UNAVAILABLE")
                .with("definition", "NATIONWIDE")
                .add();
        tables.into("detection.reports")
                .with("product_id", ABACAVIR)
                .with("reporter", "mah:noord")
                .with("report_id", "n-1")
                .with("received_at", Instant.parse("2026-11-05T10:00:00Z"))
                .with("type", "notification")
                .json(
                        "body",
                        "{\"type\":\"notification\",\"reportId\":\"n-1\",\"kind\":\"INTERRUPTION\",\"start\":\"2026-11-03\"}")
                .add();
        tables.statistics(Outlook.statistics("NATIONWIDE", "2026", null, 3)).add();
        tables.overview("2026-11-15");
        return id;
    }

    @Test
    void anybodyGetsWhatIsPublishedAndNothingElse() {
        UUID id = richWorld();
        Map<String, String> answers = Map.of(
                "listShortages", "/v1/shortages",
                "getShortage", "/v1/shortages/" + id,
                "listProducts", "/v1/products",
                "listStatistics", "/v1/statistics?definition=NATIONWIDE",
                "getSummary", "/v1/summary",
                "getShortagesJsonFeed", "/v1/feeds/shortages.json");

        answers.forEach((name, uri) -> {
            JsonNode answer = JSON.readTree(bytes(uri));
            Set<String> listed = listed(name, Circle.PUBLIC);
            assertThat(AnswerPaths.of(answer)).as(name).isNotEmpty().allSatisfy(path -> assertThat(listed)
                    .as(path)
                    .anyMatch(known -> known.equals(path) || fitsAnyName(known, path) || known.startsWith(path + ".")));
        });
        assertThat(AnswerPaths.of(JSON.readTree(bytes("/v1/shortages"))))
                .isEqualTo(listed("listShortages", Circle.PUBLIC));
        assertThat(new String(bytes("/v1/shortages/{id}", id), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"verdict\":\"UNAVAILABLE\"", "\"severity\":\"CRITICAL\"")
                .doesNotContain("wholesalersIn", "pharmacies", "unreported", "conflict", "n-1", "noticeDays");
    }

    private static boolean fitsAnyName(String known, String path) {
        return known.endsWith(".*") && path.startsWith(known.substring(0, known.length() - 1));
    }

    @Test
    void nobodyFindsOutByAFilterWhatIsNotPublished() {
        for (String filter : List.of("unreported", "conflict")) {
            assertThat(faults(problem(
                            400,
                            anybody()
                                    .get()
                                    .uri("/v1/shortages?" + filter + "=true")
                                    .exchange())))
                    .containsExactly(filter);
        }
    }

    @Test
    void oversightGetsAnswersAsTheyAre() {
        UUID id = richWorld();

        assertThat(AnswerPaths.of(JSON.valueToTree(get("/v1/shortages/{id}", id))))
                .containsAll(listed("getShortage", Circle.OVERSIGHT));
    }

    @Test
    void staffOutsideOversightSeesNoStockOfCompanies() {
        for (String answer : Set.of("getAssessment", "listWarnings", "listMarkets", "getGroup")) {
            JsonNode example = JSON.readTree(Examples.text(answer));
            byte[] seen = Redaction.of(
                    JSON.writeValueAsBytes(example),
                    PUBLICATION.of(answer, Circle.STAFF).orElseThrow());
            assertThat(AnswerPaths.of(JSON.readTree(seen)))
                    .as(answer)
                    .isNotEmpty()
                    .noneMatch(path -> path.contains("onHand") || path.contains(".stock") || path.contains("parties"));
        }
    }
}
