/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Brings the generated document in line with the REST API Design Rules: version in the server, problems, version header, examples. */
public final class OpenApiRules implements GlobalOpenApiCustomizer {

    private static final String PREFIX = "/v1";
    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI document) {
        document.setServers(List.of(new Server().url(PREFIX).description("Version 1")));
        document.getComponents().addSchemas(PROBLEM, problem());
        Paths paths = new Paths();
        document.getPaths().forEach((path, item) -> {
            item.readOperations().forEach(operation -> complete(path, operation));
            paths.addPathItem(withoutPrefix(path), item);
        });
        document.setPaths(paths);
    }

    private static String withoutPrefix(String path) {
        return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
    }

    private static void complete(String path, Operation operation) {
        OpenApiExamples.addTo(operation);
        // Also where there are no parameters: those that nobody knows are refused.
        describe(operation, "400", "The request is not valid; errors lists every fault");
        if (path.contains("{")) {
            describe(operation, "404", "There is no such thing");
        }
        operation
                .getResponses()
                .values()
                .forEach(response -> response.addHeaderObject(
                        ResponseHeaders.API_VERSION_HEADER,
                        new Header().description("Version of the interface").schema(new StringSchema())));
    }

    private static void describe(Operation operation, String status, String description) {
        Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(reference))));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty("field", new StringSchema().description("The field or parameter at fault"))
                .addProperty("reason", new StringSchema().description("What is wrong, and what would be right"));
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(fault));
    }
}
