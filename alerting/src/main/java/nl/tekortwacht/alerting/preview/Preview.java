/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.tekortwacht.alerting.route.BadRoutesException;
import nl.tekortwacht.alerting.route.RouteFault;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.alerting.route.RoutesReader;
import nl.tekortwacht.contracts.finding.FindingEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Says who would be told by routes that are given, or by those in force. */
public final class Preview {

    private static final Duration MONTH = Duration.ofDays(31);
    private static final int MOST_EVENTS = 100_000;
    private static final String GIVEN = "given";
    private static final String IN_FORCE = "inForce";

    private record Chosen(String which, Routes routes, List<RouteFault> warnings) {}

    private final Supplier<Routes> inForce;
    private final RoutesReader reader;
    private final ToldEvents events;
    private final Clock clock;

    /** A preview. */
    public Preview(Supplier<Routes> inForce, RoutesReader reader, ToldEvents events, Clock clock) {
        this.inForce = inForce;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who would be told of the finding; without one, who would have been told in the last 31 days.
     *
     * @param routes the text of routes; null for those in force
     * @return fails with {@link BadRoutesException} if the text cannot be used
     */
    public Mono<RoutesPreview> of(@Nullable String routes, @Nullable FindingEvent finding) {
        Chosen chosen;
        try {
            chosen = chosen(routes);
        } catch (BadRoutesException e) {
            return Mono.error(e);
        }
        return finding == null
                ? month(chosen)
                : Mono.just(FindingPreview.of(chosen.which, chosen.warnings, chosen.routes, finding));
    }

    private Chosen chosen(@Nullable String text) throws BadRoutesException {
        if (text == null) {
            return new Chosen(IN_FORCE, inForce.get(), List.of());
        }
        RoutesReader.Reading reading = reader.read(text);
        return new Chosen(GIVEN, reading.routes(), reading.warnings());
    }

    private Mono<RoutesPreview> month(Chosen chosen) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            Instant from = now.minus(MONTH);
            AtomicBoolean isMore = new AtomicBoolean();
            return events.since(from)
                    .index()
                    .takeWhile(place -> {
                        isMore.set(place.getT1() >= MOST_EVENTS);
                        return !isMore.get();
                    })
                    .collect(() -> new MonthCount(chosen.routes), (count, place) -> count.add(place.getT2()))
                    .map(count -> count.result(chosen.which, chosen.warnings, from, now, !isMore.get()));
        });
    }
}
