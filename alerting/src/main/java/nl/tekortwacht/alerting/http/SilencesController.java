/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.http;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.silence.SilenceStore;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Silences: asked for, listed, ended. */
@RestController
public final class SilencesController {

    private static final int MOST = 500;

    private final SilenceStore silences;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** A controller; {@code ids} gives a new one each time. */
    public SilencesController(SilenceStore silences, Supplier<UUID> ids, Clock clock) {
        this.silences = silences;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks for a silence. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR})
    @PostMapping(path = "/v1/silences", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> createSilence(@RequestBody(required = false) Mono<String> body) {
        return body.defaultIfEmpty("").flatMap(this::create);
    }

    private Mono<ResponseEntity<Object>> create(String body) {
        Instant now = clock.instant();
        try {
            Silence silence = SilenceRequest.read(body, ids.get(), now);
            return silences.add(silence, now)
                    .then(silences.find(silence.id()))
                    .map(kept -> Answers.of(HttpStatus.CREATED, SilenceView.of(kept, now)));
        } catch (BadRequestException e) {
            return Mono.just(Answers.refusal(e));
        }
    }

    /** The newest 500. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.LCG, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(path = "/v1/silences", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> listSilences() {
        return silences.list(MOST)
                .map(all -> Answers.of(
                        HttpStatus.OK,
                        new SilenceView.All(all.stream()
                                .map(kept -> SilenceView.of(kept, clock.instant()))
                                .toList())));
    }

    /** One silence. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.LCG, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(path = "/v1/silences/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> getSilence(@PathVariable UUID id) {
        return silences.find(id)
                .map(kept -> Answers.of(HttpStatus.OK, SilenceView.of(kept, clock.instant())))
                .switchIfEmpty(absent(id));
    }

    /** What it kept from people, the oldest 500 first. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.LCG, Role.INSPECTOR, Role.ASSESSOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping(path = "/v1/silences/{id}/muted", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> listMuted(@PathVariable UUID id) {
        return silences.find(id)
                .flatMap(any -> silences.muted(id, MOST))
                .map(muted -> Answers.of(
                        HttpStatus.OK,
                        new SilenceView.Muted(
                                muted.stream().map(SilenceView.OfAlert::of).toList())))
                .switchIfEmpty(absent(id));
    }

    /** Ends it now; what it kept from people and still stands is told. Ending it twice changes nothing. */
    @AllowedFor({Role.SHORTAGE_TEAM, Role.ADMINISTRATOR})
    @DeleteMapping(path = "/v1/silences/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Object>> endSilence(@PathVariable UUID id) {
        return silences.end(id, clock.instant())
                .then(silences.find(id))
                .map(kept -> Answers.of(HttpStatus.OK, SilenceView.of(kept, clock.instant())))
                .switchIfEmpty(absent(id));
    }

    private static Mono<ResponseEntity<Object>> absent(UUID id) {
        return Mono.fromSupplier(() -> Answers.notFound("there is no silence " + id));
    }
}
