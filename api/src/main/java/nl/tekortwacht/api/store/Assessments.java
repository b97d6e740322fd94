/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.assessment.AssessmentRow;
import nl.tekortwacht.api.time.KnownAt;
import reactor.core.publisher.Mono;

/** How bad shortages are, as detection found. */
public interface Assessments {

    /** The versions of the assessment of a shortage known by the instant, the latest first, which alone is complete. */
    Mono<List<AssessmentRow>> versions(UUID shortage, KnownAt at);
}
