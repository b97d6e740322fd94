/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import nl.tekortwacht.contracts.json.Json;
import tools.jackson.databind.JsonNode;

/** Posts NDJSON to ingest. */
public final class LinePost implements AutoCloseable {

    private static final int ACCEPTED = 202;

    private final URI baseUrl;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Supplier<String> authorization;

    /** To the ingest at the address, which has no slash at the end. */
    public LinePost(URI baseUrl, Supplier<String> authorization) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
    }

    /** The lines of these things. */
    public static byte[] body(List<?> things) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Object thing : things) {
            body.writeBytes(Json.bytes(thing));
            body.write('\n');
        }
        return body.toByteArray();
    }

    /**
     * Posts the lines, and says how many were accepted.
     *
     * @throws IOException if ingest does not answer that it took them
     */
    public long post(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", authorization.get())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != ACCEPTED) {
            throw new IOException("ingest answered " + answer.statusCode() + ": " + answer.body());
        }
        JsonNode counts = Json.MAPPER.readTree(answer.body());
        return counts.path("accepted").asLong();
    }

    @Override
    public void close() {
        http.close();
    }
}
