/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.tekortwacht.contracts.json.Json;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Answers requests that are turned away before an endpoint sees them (RFC 9457). */
final class Refused {

    private Refused() {}

    /** 429, with the time in whole seconds after which it may work. */
    static Mono<Void> tooMany(ServerHttpResponse response, Duration wait, String detail) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return answer(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests", detail);
    }

    /** The answer to any request that goes no further. */
    static Mono<Void> answer(ServerHttpResponse response, HttpStatus status, String title, String detail) {
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        ObjectNode problem = Json.MAPPER.createObjectNode();
        problem.put("title", title).put("status", status.value()).put("detail", detail);
        DataBuffer body = response.bufferFactory().wrap(problem.toString().getBytes(StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(body));
    }
}
