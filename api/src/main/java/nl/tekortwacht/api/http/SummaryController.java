/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.tekortwacht.api.store.Summaries;
import nl.tekortwacht.api.summary.Summary;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The counts of the first look. */
@RestController
public final class SummaryController {

    private final Summaries summaries;
    private final Clock clock;
    private final Mono<View> present;

    /** Answers from the counts; those of the present are counted again at most once per this time. */
    public SummaryController(Summaries summaries, Clock clock, Duration maxAge) {
        this.summaries = summaries;
        this.clock = clock;
        this.present = Mono.defer(() -> count(KnownAt.present(clock.instant())))
                .cache(counted -> maxAge, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The counts, and when they were known. */
    @Schema(name = "Summary")
    record View(Instant asKnownAt, @JsonUnwrapped Summary counts) {}

    /** The counts. */
    @AllowedFor(Role.PUBLIC)
    @Operation(
            summary = "Counts",
            description = "How many shortages, running breaches, late notices and alerts there are.")
    @AsKnownAt
    @GetMapping("/v1/summary")
    public Mono<View> getSummary(ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        KnownAt at = query.knownAt(clock.instant());
        query.refuseFaults();
        return at.present() ? present : count(at);
    }

    private Mono<View> count(KnownAt at) {
        return summaries.at(at).map(counts -> new View(at.instant(), counts));
    }
}
