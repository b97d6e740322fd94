/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import java.util.Map;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The door for reports. */
@RestController
public final class ReportsEndpoint {

    private final SubmissionDesk desk;

    /** A door to this desk. */
    public ReportsEndpoint(SubmissionDesk desk) {
        this.desk = desk;
    }

    /** Takes reports, one per line; a stream of any length. */
    @AllowedFor({Role.MAH, Role.WHOLESALER, Role.PHARMACY, Role.MACHINE, Role.ADMINISTRATOR})
    @PostMapping(path = "/v1/reports", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeStream(ServerHttpRequest request) {
        return desk.take(request, Bodies.of(request), Bodies::ndjson);
    }

    /** Takes one report, or an array of reports. */
    @AllowedFor({Role.MAH, Role.WHOLESALER, Role.PHARMACY, Role.MACHINE, Role.ADMINISTRATOR})
    @PostMapping(path = "/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Map<String, @Nullable Object>>> takeJson(ServerHttpRequest request) {
        return desk.take(request, Bodies.of(request), Bodies::json);
    }
}
