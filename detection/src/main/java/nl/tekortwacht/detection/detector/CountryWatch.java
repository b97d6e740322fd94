/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.overview.ProductPart;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.reference.AsKnownAt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes one overview of the country for each closed day, once all products have closed it. Any number of instances may
 * do it; the first to finish is kept.
 */
public final class CountryWatch {

    /** A few, as each comes with all that was ever reported about it. */
    private static final int CHUNK = 20;

    /** A product that cannot close its day does not keep the country waiting for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final DetectorPorts ports;
    private final RegistryFeed feed;
    private final Registry registry;
    private final RuleBook ruleBook;
    private final Clock clock;

    CountryWatch(DetectorPorts ports, RegistryFeed feed, Registry registry, RuleBook ruleBook, Clock clock) {
        this.ports = ports;
        this.feed = feed;
        this.registry = registry;
        this.ruleBook = ruleBook;
        this.clock = clock;
    }

    /** Makes the overview that is due, and says of which day; empty if none is. */
    public Mono<LocalDate> look() {
        return feed.read()
                .then(Mono.defer(() -> ports.overviews().due(clock.instant().minus(LONGEST_WAIT))))
                .flatMap(this::look);
    }

    private Mono<LocalDate> look(LocalDate day) {
        AsKnownAt known = AsKnownAt.of(registry, ruleBook, clock.instant());
        if (!known.today().equals(day)) {
            // The next day has closed meanwhile, and will be due soon.
            return Mono.empty();
        }
        return ports.overviews()
                .firstReceipt()
                .map(BusinessDays::dayOf)
                .flatMap(from -> parts(new Period(from, day.plusDays(1)), known)
                        .collectList()
                        .publishOn(Schedulers.parallel())
                        .map(parts -> Overview.of(parts, new Period(from, day.plusDays(1)), known)))
                .flatMap(
                        overview -> ports.transactions().inOne(ports.overviews().write(overview, known.instant())))
                .thenReturn(day);
    }

    private Flux<ProductPart> parts(Period period, AsKnownAt known) {
        return ports.overviews()
                .products(null, CHUNK)
                .expand(products -> products.size() < CHUNK
                        ? Mono.empty()
                        : ports.overviews().products(products.getLast(), CHUNK))
                .concatMap(products -> parts(products, period, known), 1);
    }

    private Flux<ProductPart> parts(List<ProductId> products, Period period, AsKnownAt known) {
        return ports.overviews()
                .pastsOf(products)
                .publishOn(Schedulers.parallel())
                .flatMapIterable(pasts -> pasts)
                .map(past -> past.part(period, known));
    }
}
