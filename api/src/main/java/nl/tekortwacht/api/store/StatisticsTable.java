/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import java.time.LocalDate;
import java.util.Optional;
import nl.tekortwacht.api.page.Found;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.api.statistics.StatisticsFilter;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The statistics that detection counted. */
public interface StatisticsTable {

    /**
     * The definition by which the latest unavailability was counted, of those of one moment the newest.
     *
     * @param day the day up to which it may have begun; null = any
     */
    Mono<Optional<String>> latestDefinition(@Nullable LocalDate day, KnownAt at);

    /** A page of the rows known at the instant, by period and class, all of them first. */
    Mono<Found<StatisticsRow>> find(StatisticsFilter filter, KnownAt at, PageRequest page);
}
