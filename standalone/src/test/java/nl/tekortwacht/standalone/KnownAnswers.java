/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.standalone.running.RunningStandalone;
import tools.jackson.databind.JsonNode;

/** Asks every read of the API that takes {@code asKnownAt}, with many filters, and keeps the answers as they came. */
final class KnownAnswers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_DETAILS = 30;
    private static final List<String> QUESTIONS = List.of(
            "/v1/summary",
            "/v1/shortages",
            "/v1/shortages?pageSize=500",
            "/v1/shortages?page=2&pageSize=5&sort=-days",
            "/v1/shortages?phase=CONFIRMED&sort=-confirmedOn",
            "/v1/shortages?phase=RESOLVED&phase=LAPSED&sort=end",
            "/v1/shortages?phase=ANTICIPATED&phase=DECLARED&phase=SUSPECTED&phase=UNVERIFIED",
            "/v1/shortages?phase=AVOIDED&phase=PASSED&phase=WITHDRAWN&phase=DISCONTINUED&sort=knownFrom",
            "/v1/shortages?unreported=true",
            "/v1/shortages?conflict=true&sort=phase,-start",
            "/v1/shortages?atc=J",
            "/v1/shortages?severity=LOW&severity=MEDIUM",
            "/v1/shortages?severity=HIGH&severity=CRITICAL&sort=-start",
            "/v1/warnings?pageSize=500",
            "/v1/warnings?basis=ANNOUNCED&basis=HOLDER_EMPTY&sort=-product",
            "/v1/market?pageSize=500",
            "/v1/market?singleSource=true&thinning=false&sort=-holders",
            "/v1/wholesalers/wholesaler:w1/record",
            "/v1/statistics",
            "/v1/statistics?period=all&by=month&pageSize=500",
            "/v1/statistics?atc=J&atc=all&by=all",
            "/v1/safety-stock-findings?pageSize=500",
            "/v1/safety-stock-findings?breach=true&sort=breachSince",
            "/v1/safety-stock-findings?verdict=BELOW&sort=coverWeeks",
            "/v1/safety-stock-findings?verdict=COMPLIANT&verdict=EXEMPT&page=2",
            "/v1/safety-stock-findings?party=wholesaler:w1&from=2025-01-10&to=2025-02-20",
            "/v1/late-notices?pageSize=500",
            "/v1/late-notices?sort=-lateByDays",
            "/v1/products?pageSize=500",
            "/v1/products?q=a&atc=J",
            "/v1/alerts?pageSize=500",
            "/v1/alerts?status=DELIVERED",
            "/v1/alerts?status=PENDING&status=DEAD",
            "/v1/alerts?audience=IGJ&decision=NOTIFY",
            "/v1/alerts?decision=HOLD",
            "/v1/deliveries?pageSize=500",
            "/v1/deliveries?status=DEAD&status=PENDING",
            "/v1/deliveries?audience=SUBSCRIBER&channel=email",
            "/v1/subscriptions",
            "/v1/subscriptions?active=true");

    private final RunningStandalone system;

    KnownAnswers(RunningStandalone system) {
        this.system = system;
    }

    /** The templates of the paths that take {@code asKnownAt}, by the description of the interface. */
    Set<String> documentedPaths() throws IOException, InterruptedException {
        Set<String> paths = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> path :
                system.get("/v1/openapi.json").path("paths").properties()) {
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                if (parameter.path("name").asString().equals("asKnownAt")) {
                    paths.add("/v1" + path.getKey());
                }
            }
        }
        return paths;
    }

    /** The template of the path of a question. */
    static String template(String question) {
        return question.replaceFirst("\\?.*", "")
                .replaceFirst("^/v1/(shortages|subscriptions|groups|holders|wholesalers)/[^/]+", "/v1/$1/{id}");
    }

    /** All questions about the instant: lists with filters, and each of what there is. */
    List<String> about(Instant instant) throws IOException, InterruptedException {
        Set<String> questions = new LinkedHashSet<>(QUESTIONS);
        for (JsonNode product : list("/v1/products?pageSize=500", "products", instant)) {
            String id = product.path("id").asString();
            questions.add("/v1/shortages?product=" + id);
            questions.add("/v1/safety-stock-findings?product=" + id);
            questions.add("/v1/late-notices?product=" + id);
            questions.add("/v1/products?product=" + id);
            questions.add("/v1/alerts?product=" + id);
            questions.add("/v1/warnings?product=" + id);
            questions.add("/v1/groups/"
                    + URLEncoder.encode(product.path("group").asString(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
            questions.add("/v1/holders/" + product.path("mah").asString() + "/record");
        }
        List<JsonNode> shortages = list("/v1/shortages?pageSize=500", "shortages", instant);
        for (JsonNode shortage : shortages.subList(0, Math.min(MOST_DETAILS, shortages.size()))) {
            questions.add("/v1/shortages/" + shortage.path("id").asString());
            questions.add("/v1/shortages/" + shortage.path("id").asString() + "/assessment");
        }
        for (JsonNode subscription : list("/v1/subscriptions", "subscriptions", instant)) {
            questions.add("/v1/subscriptions/" + subscription.path("id").asString());
            questions.add("/v1/subscriptions/" + subscription.path("id").asString() + "/deliveries");
        }
        return questions.stream().map(question -> at(question, instant)).toList();
    }

    private List<JsonNode> list(String question, String name, Instant instant)
            throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        Json.MAPPER.readTree(answer(at(question, instant))).path(name).forEach(rows::add);
        return rows;
    }

    private static String at(String question, Instant instant) {
        return question + (question.contains("?") ? "&" : "?") + "asKnownAt=" + instant;
    }

    /** The questions with their answers. */
    Map<String, String> ask(List<String> questions) throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : questions) {
            answers.put(question, answer(question));
        }
        return answers;
    }

    private String answer(String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(system.baseUrl().resolve(question))
                .header("Authorization", system.authorization())
                .timeout(PATIENCE)
                .build();
        // A connection for each: the server may stop reading one that is kept when a request on it is answered at once
        // (reactor-netty 1.3.6, its issue 4361).
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            // That there was no assessment or record yet is an answer, too.
            if (response.statusCode() != 200 && response.statusCode() != 404) {
                throw new IllegalStateException(question + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        }
    }
}
