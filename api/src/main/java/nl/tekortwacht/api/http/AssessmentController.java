/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.api.assessment.AssessmentRow;
import nl.tekortwacht.api.registry.LiveRegistry;
import nl.tekortwacht.api.shortage.ShortageRow;
import nl.tekortwacht.api.store.Assessments;
import nl.tekortwacht.api.store.Shortages;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.access.AllowedFor;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.finding.Assessment;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How bad a shortage is, what helps, and why. */
@RestController
public final class AssessmentController {

    private final Assessments assessments;
    private final Shortages shortages;
    private final LiveRegistry registry;
    private final Clock clock;

    /** Answers from the assessments; the shortages say why there is none. */
    public AssessmentController(Assessments assessments, Shortages shortages, LiveRegistry registry, Clock clock) {
        this.assessments = assessments;
        this.shortages = shortages;
        this.registry = registry;
        this.clock = clock;
    }

    /** The assessment of one shortage. */
    @AllowedFor({Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM, Role.LCG})
    @Operation(
            summary = "How bad a shortage is",
            description =
                    "Its severity with the rules that fired, whether the other products of the group can carry it,"
                            + " the measures that fit, which products run out next, and all inputs, as known at an instant;"
                            + " and what earlier versions said. A shortage that is over has none.")
    @AsKnownAt
    @GetMapping("/v1/shortages/{id}/assessment")
    public Mono<AssessmentView> getAssessment(
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable String id,
            ServerWebExchange exchange) {
        QueryParameters query = new QueryParameters(exchange);
        UUID asked = query.value("id", id, QueryParameters::parseUuid);
        KnownAt at = query.knownAt(clock.instant());
        query.refuseFaults();
        UUID shortage = Objects.requireNonNull(asked);
        return assessments.versions(shortage, at).flatMap(versions -> show(shortage, versions, at));
    }

    private Mono<AssessmentView> show(UUID shortage, List<AssessmentRow> versions, KnownAt at) {
        @Nullable AssessmentRow latest = versions.isEmpty() ? null : versions.getFirst();
        @Nullable Assessment assessment = latest == null ? null : latest.assessment();
        if (latest == null || assessment == null || latest.knownTo() != null) {
            return explainAbsence(shortage, latest, at);
        }
        List<AssessmentRow> earlier = versions.subList(1, versions.size());
        return registry.at(at).map(catalogue -> AssessmentView.of(latest, assessment, earlier, catalogue, at));
    }

    private Mono<AssessmentView> explainAbsence(UUID id, @Nullable AssessmentRow latest, KnownAt at) {
        return shortages
                .versions(id, at)
                .flatMap(found -> Mono.error(Problems.missing(reason(InEffect.of(found.rows(), at), latest))));
    }

    private static String reason(ShortageRow row, @Nullable AssessmentRow latest) {
        if (row.shortage().phase().isOver()) {
            String before = latest == null
                    ? "; it was never assessed."
                    : "; it was assessed until " + latest.knownTo() + ". Ask for an earlier asKnownAt.";
            return "The shortage is over (" + row.shortage().phase() + ")" + before;
        }
        return latest == null
                ? "The shortage has not been assessed yet. Assessments are made after a day has closed."
                : "The shortage is not assessed any more; it was until " + latest.knownTo()
                        + ". Ask for an earlier asKnownAt.";
    }
}
