/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import nl.tekortwacht.alerting.preview.Preview;
import nl.tekortwacht.alerting.preview.RoutesPreview;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers who would be told what, and tells nobody. */
@RestController
public final class RoutesPreviewEndpoint {

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
                .map(answer -> Answers.of(HttpStatus.OK, answer))
                .onErrorResume(
                        BadRoutesException.class, bad -> Mono.just(Answers.refusal(bad.getMessage(), bad.faults())))
                .onErrorResume(BadRequestException.class, bad -> Mono.just(Answers.refusal(bad)));
    }

    private Mono<RoutesPreview> answer(String body) {
        try {
            PreviewRequest request = PreviewRequest.read(body);
            return preview.of(request.routes(), request.finding());
        } catch (BadRequestException e) {
            return Mono.error(e);
        }
    }
}
