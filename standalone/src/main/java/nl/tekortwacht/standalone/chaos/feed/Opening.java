/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.RegistryLine;

/** What must be there before the first report: the registry, and people who want to be told. */
public final class Opening implements AutoCloseable {

    private static final List<String> ATC_PREFIXES = List.of("A", "C", "N");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Supplier<String> authorization;

    /** By a client with this authorization. */
    public Opening(Supplier<String> authorization) {
        this.authorization = authorization;
    }

    /** Sends the registry to ingest. */
    public void sendRegistry(URI ingest, List<RegistryLine> registry) throws IOException, InterruptedException {
        String body = registry.stream().map(Json::text).collect(Collectors.joining("\n", "", "\n"));
        post(ingest.resolve("/v1/registry"), "application/x-ndjson", body);
    }

    /** Subscribes to some groups of medicines. */
    public void subscribe(URI api, String webhook) throws IOException, InterruptedException {
        for (String prefix : ATC_PREFIXES) {
            Map<String, String> subscription = Map.of(
                    "name", "Proefapotheek " + prefix, "atcPrefix", prefix, "channel", "webhook", "target", webhook);
            post(api.resolve("/v1/subscriptions"), "application/json", Json.text(subscription));
        }
    }

    private void post(URI address, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("Authorization", authorization.get())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(address + " answers " + response.statusCode() + ": " + response.body());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
