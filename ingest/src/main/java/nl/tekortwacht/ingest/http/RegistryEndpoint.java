/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.Map;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
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

    private final SubmissionDesk desk;
    private final Bodies bodies;

    /** A door to this desk. */
    public RegistryEndpoint(SubmissionDesk desk, Bodies bodies) {
        this.desk = desk;
        this.bodies = bodies;
    }

    /** Takes registry lines; a stream of any length, products before their articles. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            scope = Scope.REPORT)
    @PostMapping(path = "/v1/registry", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeStream(Grant grant, ServerHttpRequest request) {
        return desk.take(
                Senders.of(grant), request, Bodies.bytes(request.getBody()), body -> bodies.ndjson(null, body));
    }

    /** Takes one registry line, or an array of them. */
    @AllowedFor(
            value = {Role.ADMINISTRATOR, Role.MACHINE},
            scope = Scope.REPORT)
    @PostMapping(path = "/v1/registry", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeJson(Grant grant, ServerHttpRequest request) {
        return desk.take(Senders.of(grant), request, Bodies.bytes(request.getBody()), body -> bodies.json(null, body));
    }
}
