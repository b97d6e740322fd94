/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.preview.Preview;
import nl.tekortwacht.alerting.preview.RoutesPreview;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers who would be told what, and tells nobody. */
@RestController
public final class RoutesPreviewEndpoint {

    private static final String VERSION = "0.1.0";

    private final Preview preview;

    /** Answers from this preview. */
    public RoutesPreviewEndpoint(Preview preview) {
        this.preview = preview;
    }

    /** Who would be told of a finding, or would have been in the last month, by these routes or those in force. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR})
    @PostMapping(path = "/v1/routes/_preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> previewRoutes(@RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("")
                .flatMap(this::answer)
                .map(answer -> response(HttpStatus.OK, MediaType.APPLICATION_JSON, answer))
                .onErrorResume(BadRoutesException.class, bad -> Mono.just(refusal(bad.getMessage(), bad.faults())))
                .onErrorResume(BadRequestException.class, bad -> Mono.just(refusal(detail(bad), bad.faults())));
    }

    private Mono<RoutesPreview> answer(String body) {
        try {
            PreviewRequest request = PreviewRequest.read(body);
            return preview.of(request.routes(), request.finding());
        } catch (BadRequestException e) {
            return Mono.error(e);
        }
    }

    private static String detail(BadRequestException bad) {
        return bad.faults().stream()
                .map(fault -> Objects.requireNonNullElse(fault.field(), "request") + ": " + fault.reason())
                .collect(Collectors.joining("; "));
    }

    private static ResponseEntity<Object> refusal(@Nullable String detail, List<?> faults) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("Invalid request");
        problem.setProperty("errors", faults);
        return response(HttpStatus.BAD_REQUEST, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }

    private static ResponseEntity<Object> response(HttpStatus status, MediaType type, Object body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("API-Version", VERSION)
                .body(body);
    }
}
