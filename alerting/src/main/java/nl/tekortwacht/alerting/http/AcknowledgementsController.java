/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.alert.Acknowledgement;
import nl.tekortwacht.alerting.alert.Acknowledgements;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who took which alert. */
@RestController
public final class AcknowledgementsController {

    private static final int MOST_NAME = 60;
    private static final int MOST_REASON = 500;

    private final Acknowledgements acknowledgements;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** A controller; {@code ids} gives a new one each time. */
    public AcknowledgementsController(Acknowledgements acknowledgements, Supplier<UUID> ids, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everybody who took an alert. */
    record All(List<Acknowledgement> acknowledgements) {}

    /** Takes an alert. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.LCG, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR})
    @PostMapping(path = "/v1/alerts/{id}/acknowledgements", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> takeAlert(
            @PathVariable UUID id, @RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("").flatMap(text -> take(id, text));
    }

    private Mono<ResponseEntity<Object>> take(UUID alert, String body) {
        try {
            JsonRequest request = JsonRequest.read(body, Set.of("takenBy", "reason"));
            Acknowledgement taken = new Acknowledgement(
                    ids.get(),
                    alert,
                    request.ownWords("takenBy", MOST_NAME),
                    request.ownWords("reason", MOST_REASON),
                    clock.instant());
            request.refuse();
            return acknowledgements
                    .take(taken)
                    .map(found -> found
                            ? Answers.of(HttpStatus.CREATED, taken)
                            : Answers.notFound("there is no alert " + alert + " that was told"));
        } catch (BadRequestException e) {
            return Mono.just(Answers.refusal(e));
        }
    }

    /** Everybody who took it, in order. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.LCG, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(path = "/v1/alerts/{id}/acknowledgements", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> listAcknowledgements(@PathVariable UUID id) {
        return acknowledgements.of(id).map(all -> Answers.of(HttpStatus.OK, new All(all)));
    }
}
