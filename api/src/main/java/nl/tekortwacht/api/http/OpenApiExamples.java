/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The examples of answers: a file for each operation, named after it. */
final class OpenApiExamples {

    private static final String FOLDER = "/nl/tekortwacht/api/examples/";

    private OpenApiExamples() {}

    /** Gives the operation's answer its example, if there is one. */
    static void addTo(Operation operation) {
        try (InputStream file =
                OpenApiExamples.class.getResourceAsStream(FOLDER + operation.getOperationId() + ".json")) {
            if (file != null) {
                JsonNode example = Json.mapper().readTree(file);
                answer(operation).setExample(example);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType answer(Operation operation) {
        String name = operation.getOperationId();
        ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"), name);
        return Objects.requireNonNull(answer.getContent().get("application/json"), name);
    }
}
