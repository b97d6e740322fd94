/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.json.Json;
import tools.jackson.databind.JsonNode;

/** What the outside world of the demo says and asks, over HTTP like everyone else. */
final class DemoClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUrl;
    private final Supplier<String> authorization;

    /** A client at that address; {@code authorization} is asked for each request, as tokens end. */
    DemoClient(URI baseUrl, Supplier<String> authorization) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(baseUrl.resolve(path)).header("Authorization", authorization.get());
    }

    /** What intake made of the lines of a request. */
    record Receipt(long accepted, long duplicate, long refused) {

        static final Receipt NOTHING = new Receipt(0, 0, 0);

        Receipt plus(Receipt other) {
            return new Receipt(accepted + other.accepted, duplicate + other.duplicate, refused + other.refused);
        }
    }

    /** Sends lines to the path as a stream; they are made while they are sent. */
    CompletableFuture<Receipt> send(String path, Supplier<Iterator<byte[]>> lines) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new LineStream(lines.get())))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(DemoClient::receipt);
    }

    private static Receipt receipt(HttpResponse<String> response) {
        JsonNode answer = Json.MAPPER.readTree(response.body());
        // A request of which every line was refused is answered with 400, and with the same counts.
        if (!answer.has("accepted") || response.statusCode() >= 500) {
            throw new IllegalStateException("intake answers " + response.statusCode() + ": " + response.body());
        }
        return new Receipt(
                answer.path("accepted").asLong(),
                answer.path("duplicate").asLong(),
                answer.path("refused").asLong());
    }

    /** Subscribes, and returns what was answered. */
    JsonNode subscribe(Map<String, String> subscription) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/subscriptions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(subscription)))
                .build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** Whether the subscription is verified. */
    boolean isVerified(String subscription) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/subscriptions/" + subscription).GET().build();
        return answer(http.send(request, HttpResponse.BodyHandlers.ofString()))
                .at("/verification/status")
                .asString()
                .equals("VERIFIED");
    }

    /** Asks for the counts; empty if the system is too busy to say. */
    Optional<JsonNode> summary() throws IOException, InterruptedException {
        HttpRequest request = request("/v1/summary").GET().build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 503 ? Optional.empty() : Optional.of(answer(response));
    }

    private static JsonNode answer(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.request().uri().getPath() + " answers " + response.statusCode() + ": " + response.body());
        }
        return Json.MAPPER.readTree(response.body());
    }
}
