/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.Map;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.ingest.receipt.LineReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for registry lines. */
@RestController
public final class RegistryEndpoint {

    private final LineReceipt receipt;

    /** A door to this receipt. */
    public RegistryEndpoint(LineReceipt receipt) {
        this.receipt = receipt;
    }

    /** Takes registry lines; a stream of any length, products before their articles. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @PostMapping(path = "/v1/registry", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeStream(ServerHttpRequest request) {
        return Answers.take(Bodies.ndjson(Bodies.of(request)), receipt);
    }

    /** Takes one registry line, or an array of them. */
    @AllowedFor({Role.ADMINISTRATOR, Role.MACHINE})
    @PostMapping(path = "/v1/registry", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeJson(ServerHttpRequest request) {
        return Answers.take(Bodies.json(Bodies.of(request)), receipt);
    }
}
