/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends batches to one instance of ingest at a time, as NDJSON. */
final class Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Supplier<String> authorization;

    Sender(Supplier<String> authorization) {
        this.authorization = authorization;
    }

    /**
     * Sends the batch once.
     *
     * @param idempotencyKey under which it may be repeated; empty = none
     * @return the numbers of the refused lines, if the answer settles the whole batch
     */
    Optional<Set<Integer>> send(URI instance, List<Line> batch, String idempotencyKey) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(instance.resolve("/v1/reports"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", authorization.get())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body(batch)));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 202 || response.statusCode() == 400
                    ? refused(response.body(), batch.size())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<Integer>> refused(String body, int lines) {
        try {
            JsonNode answer = Json.MAPPER.readTree(body);
            if (answer.path("lines").asInt(-1) != lines) {
                return Optional.empty();
            }
            Set<Integer> refused = new HashSet<>();
            answer.path("refusals")
                    .forEach(refusal -> refused.add(refusal.path("line").asInt()));
            return refused.size() == answer.path("refused").asInt() ? Optional.of(refused) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Sends half of the batch and hangs up. */
    void sendHalf(URI instance, List<Line> batch) {
        byte[] body = body(batch).getBytes(StandardCharsets.UTF_8);
        String head = "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                + "Authorization: " + authorization.get() + "\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = new Socket(instance.getHost(), instance.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It was to break off anyway; it only broke off earlier.
            Thread.onSpinWait();
        }
    }

    private static String body(List<Line> batch) {
        return batch.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
