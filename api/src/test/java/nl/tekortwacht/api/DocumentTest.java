/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document against the REST API Design Rules. Leaves it in {@code target/openapi.json} for the linter. */
class DocumentTest extends ApiTest {

    private static final Pattern KEBAB = Pattern.compile("(/(_?[a-z0-9-]+|\\{[a-zA-Z]+}))+(\\.(atom|json))?");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]*)*");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Operation(String path, String method, JsonNode node) {

        List<String> queryKeys() {
            List<String> keys = new ArrayList<>();
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("in").asString().equals("query")) {
                    keys.add(parameter.path("name").asString());
                }
            }
            return keys;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private JsonNode document() {
        byte[] json = client().get()
                .uri("/v1/openapi.json")
                .header("Origin", "https://elsewhere.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "*")
                .expectHeader()
                .valueEquals("API-Version", "0.1.0")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JSON.readTree(json);
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    @Test
    void itSaysWhoseItIsAndWhichVersion() throws IOException {
        JsonNode document = document();
        Files.writeString(
                Path.of("target", "openapi.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document));

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/version").asString()).isEqualTo("0.1.0");
        for (String field : List.of("name", "email", "url")) {
            assertThat(document.at("/info/contact/" + field).asString()).isNotBlank();
        }
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/v1");
        assertThat(operations(document))
                .extracting(Operation::toString)
                .contains(
                        "get /shortages",
                        "get /shortages/{id}",
                        "get /safety-stock-findings",
                        "get /late-notices",
                        "get /alerts",
                        "post /subscriptions",
                        "get /subscriptions",
                        "get /subscriptions/{id}",
                        "delete /subscriptions/{id}",
                        "post /subscriptions/{id}/secrets",
                        "post /subscriptions/{id}/tests",
                        "patch /subscriptions/{id}",
                        "post /subscriptions/{id}/verifications",
                        "put /subscriptions/{id}/stock-list",
                        "post /subscriptions/{id}/confirmations",
                        "post /unsubscribe/{token}",
                        "get /subscriptions/{id}/deliveries",
                        "get /deliveries",
                        "get /alerts/_why",
                        "get /subscriptions/{id}/_why",
                        "post /dead-letters/_replay",
                        "put /holders/{id}/contact",
                        "get /holders/{id}/contact",
                        "delete /holders/{id}/contact",
                        "get /events",
                        "get /feeds/shortages.atom",
                        "get /feeds/shortages.json",
                        "get /products",
                        "get /shortages/{id}/assessment",
                        "get /groups/{id}",
                        "get /warnings",
                        "get /market",
                        "get /holders/{id}/record",
                        "get /wholesalers/{id}/record",
                        "get /statistics",
                        "get /audit/events",
                        "get /audit/events/_export",
                        "get /audit/verification",
                        "get /summary",
                        "post /clients",
                        "get /clients",
                        "get /clients/{id}",
                        "patch /clients/{id}",
                        "delete /clients/{id}",
                        "post /clients/{id}/secrets",
                        "delete /clients/{id}/secrets/{secretId}",
                        "get /members",
                        "patch /members/{id}",
                        "delete /members/{id}",
                        "post /invitations",
                        "get /invitations",
                        "delete /invitations/{id}",
                        "post /invitations/_accept",
                        "get /access-rights",
                        "get /me",
                        "get /me/export",
                        "delete /me",
                        "get /oauth2/keys");
    }

    @Test
    void pathsAreKebabCaseAndQueryKeysCamelCase() {
        assertThat(operations(document())).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path()).matches(KEBAB).doesNotEndWith("/").doesNotStartWith("/v1");
            assertThat(operation.queryKeys()).allMatch(key -> CAMEL.matcher(key).matches());
        });
    }

    @Test
    void everyOperationHasTheVersionHeaderAndItsProblems() {
        JsonNode document = document();
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("status", "title", "detail", "errors");
        assertThat(operations(document)).allSatisfy(operation -> {
            JsonNode responses = operation.node().path("responses");
            for (JsonNode response : responses) {
                assertThat(response.path("headers").has("API-Version"))
                        .as(operation.toString())
                        .isTrue();
            }
            assertThat(responses.at("/400/content").has("application/problem+json"))
                    .as(operation.toString())
                    .isTrue();
            assertThat(responses.has("404"))
                    .as(operation.toString())
                    .isEqualTo(operation.path().contains("{"));
            assertThat(operation.node().path("summary").asString()).isNotBlank();
        });
    }

    @Test
    void answersHaveExamplesThatFitTheirSchemas() {
        JsonNode document = document();
        List<Operation> shown = operations(document).stream()
                .filter(operation -> Examples.names()
                        .contains(operation.node().path("operationId").asString()))
                .toList();
        assertThat(shown).hasSameSizeAs(Examples.names()).allSatisfy(operation -> {
            String name = operation.node().path("operationId").asString();
            JsonNode answer = operation.node().at("/responses/200/content/application~1json");
            assertThat(answer.path("example")).as(name).isEqualTo(JSON.readTree(Examples.text(name)));
            assertThat(operation.node().path("description").asString()).isNotBlank();
            assertThat(new SchemaCheck(document).faults(answer.path("schema"), answer.path("example")))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void whatIsWrittenAsATextIsDocumentedAsOne() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/StockLine/properties/party/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/LeavingProduct/properties/reportId/type").asString())
                .isEqualTo("string");
        assertThat(schemas.at("/StatisticsRow/properties/atc/type")).hasToString("[\"string\",\"null\"]");
        assertThat(schemas.at("/Assessment/properties/substitutionRisk/enum"))
                .hasToString("[\"red\",\"orange\",\"green\",null]");
        assertThat(schemas.propertyNames()).doesNotContain("PartyId", "ProductId", "ReportId", "AtcCode");
    }

    @Test
    void itSaysOfEachFieldWhetherItMayBeNull() {
        JsonNode shortage = document().at("/components/schemas/ShortageView");

        assertThat(shortage.at("/properties/end/type")).hasToString("[\"string\",\"null\"]");
        assertThat(shortage.at("/properties/start/type").asString()).isEqualTo("string");
        assertThat(shortage.at("/properties/announcement/anyOf/1/type").asString())
                .isEqualTo("null");
        assertThat(shortage.at("/required"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("id", "product", "phase", "definition", "start", "unreported", "conflict");
        assertThat(document().at("/components/schemas/NewSubscription/required"))
                .as("what a request must hold stays as declared")
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("name", "channel", "target");
    }

    @Test
    void everyListHasASchemaOfItsOwnWithItsRows() {
        JsonNode document = document();
        Map<String, String> rows = Map.of(
                "/shortages", "shortages",
                "/safety-stock-findings", "safetyStockFindings",
                "/late-notices", "lateNotices",
                "/alerts", "alerts",
                "/subscriptions", "subscriptions",
                "/deliveries", "deliveries",
                "/products", "products",
                "/warnings", "warnings",
                "/market", "markets",
                "/statistics", "statistics");

        rows.forEach((path, name) -> {
            String reference = document.path("paths")
                    .path(path)
                    .at("/get/responses/200/content/application~1json/schema/$ref")
                    .asString();
            assertThat(document.at(reference.substring(1) + "/properties").propertyNames())
                    .as(path)
                    .contains("page", "pageSize", "total", name);
        });
    }

    @Test
    void exactlyTheDocumentedQueryKeysAreRead() {
        List<Operation> reads = operations(document()).stream()
                .filter(operation -> operation.method().equals("get"))
                .toList();
        assertThat(reads).hasSizeGreaterThanOrEqualTo(16).allSatisfy(operation -> {
            Map<String, Object> problem = problem(400, "/v1" + operation.path() + "?typo=1", "x");
            String reason = list(problem, "errors").stream()
                    .filter(error -> "typo".equals(error.get("field")))
                    .map(error -> String.valueOf(error.get("reason")))
                    .findFirst()
                    .orElseThrow();
            int known = reason.indexOf("known are ");
            List<String> read = known < 0
                    ? List.of()
                    : List.of(reason.substring(known + "known are ".length()).split(", ", -1));
            assertThat(operation.queryKeys()).as(operation.toString()).containsExactlyInAnyOrderElementsOf(read);
        });
    }
}
