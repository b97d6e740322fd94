/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.postgres;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.assessment.AssessmentRow;
import nl.tekortwacht.api.store.Assessments;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.assessment.LadderStep;
import nl.tekortwacht.contracts.assessment.Severity;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.json.Json;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads {@code detection.assessments}. */
public final class PostgresAssessments implements Assessments {

    private static final int MOST_VERSIONS = 500;

    private final Database database;

    /** Reads through the gate. */
    public PostgresAssessments(Database database) {
        this.database = database;
    }

    @Override
    public Mono<List<AssessmentRow>> versions(UUID shortage, KnownAt at) {
        Where where = new Where().is("shortage_id = :id", "id", shortage).by("known_from", at);
        // That a version ended later was not known then.
        String knownTo = at.present() ? "known_to" : "case when known_to <= :knownAt then known_to end as known_to";
        return database.list(
                new Statement("select finding_id, known_from, " + knownTo + ", severity, step,"
                                + " case when row_number() over (order by known_from desc) = 1 then body::text end"
                                + " as whole from detection.assessments" + where.sql()
                                + " order by known_from desc limit " + MOST_VERSIONS)
                        .bindAll(where.values()),
                PostgresAssessments::row);
    }

    private static AssessmentRow row(Row row) {
        return new AssessmentRow(
                row.uuid("finding_id"),
                row.instant("known_from"),
                row.orNull("known_to", Instant.class),
                row.word("severity", Severity.class),
                row.word("step", LadderStep.class),
                assessment(row.orNull("whole", String.class)));
    }

    private static @Nullable Assessment assessment(@Nullable String json) {
        return json == null ? null : Json.read(json, Assessment.class);
    }
}
