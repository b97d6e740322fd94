/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.severity.AssessmentRules;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.detection.change.FindingEvents;
import nl.tekortwacht.detection.change.ProspectChanges;
import nl.tekortwacht.detection.group.Groups;
import nl.tekortwacht.detection.outlook.Outlook;
import nl.tekortwacht.detection.outlook.ProspectsById;
import nl.tekortwacht.detection.outlook.StandingShortage;
import nl.tekortwacht.detection.store.UnseenSupply;
import nl.tekortwacht.detection.supply.SupplyFacts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps assessments and warnings up to date, beside the stream of reports: a product whose supply changed is looked at
 * together with the products around it, because each of them may now be assessed in another way. Any number of instances
 * may run it; one at a time looks, and what the others see afterwards is no longer new.
 */
public final class GroupWatch {

    private static final int CHUNK = 500;

    private final DetectorPorts ports;
    private final RegistryFeed feed;
    private final Registry registry;
    private final AssessmentRules rules;
    private final FindingEvents events;
    private final Clock clock;

    GroupWatch(DetectorPorts ports, RegistryFeed feed, Registry registry, AssessmentRules rules, Clock clock) {
        this.ports = ports;
        this.feed = feed;
        this.registry = registry;
        this.rules = rules;
        this.events = new FindingEvents(registry);
        this.clock = clock;
    }

    /** The day that is looked at, and what holds on it. */
    private record Day(Groups groups, RulesOfDay rules) {

        Stream<ProductId> around(ProductId product) {
            return Stream.of(
                            groups.alternatives(product),
                            groups.otherStrengthsOrForms(product),
                            groups.otherSubstances(product))
                    .flatMap(List::stream)
                    .map(ProductLine::product);
        }

        /** These and all around them, neighbours next to each other, so that few are read more than once. */
        Set<ProductId> withAround(Collection<ProductId> products) {
            Set<ProductId> all = new LinkedHashSet<>();
            for (ProductId product : products) {
                all.add(product);
                around(product).forEach(all::add);
            }
            return all;
        }
    }

    /**
     * What came of a look.
     *
     * @param isMine whether this instance was the one to look
     * @param told the events
     */
    private record Looked(boolean isMine, List<FindingEvent> told) {

        static final Looked NOT_MINE = new Looked(false, List.of());
    }

    /** Looks at all that changed, and says how many products that were. */
    public Mono<Long> look() {
        return feed.read()
                .then(Mono.defer(ports.outlook()::unseen))
                .flatMap(unseen -> unseen.isEmpty()
                        ? Mono.just(0L)
                        : ports.store()
                                .lastClosedDay()
                                .flatMap(day -> look(unseen, day))
                                .defaultIfEmpty(0L));
    }

    private Mono<Long> look(List<UnseenSupply> unseen, LocalDate today) {
        return Mono.fromSupplier(() -> new Day(Groups.of(registry, today, clock.instant()), rules.on(today)))
                // The groups of a whole country take a while to arrange.
                .subscribeOn(Schedulers.parallel())
                .flatMap(day -> Flux.fromIterable(day.withAround(products(unseen)))
                        .buffer(CHUNK)
                        .concatMap(chunk -> ports.transactions().inOne(lookAt(chunk, day)), 1)
                        .doOnNext(looked -> looked.told().forEach(ports.meters()::told))
                        .all(Looked::isMine))
                .flatMap(looked -> looked
                        ? ports.transactions()
                                .inOne(ports.outlook().seen(unseen))
                                .thenReturn((long) unseen.size())
                        : Mono.just(0L));
    }

    private static List<ProductId> products(List<UnseenSupply> unseen) {
        return unseen.stream().map(UnseenSupply::product).toList();
    }

    private Mono<Looked> lookAt(List<ProductId> products, Day day) {
        return ports.outlook().tryLook().flatMap(mine -> mine ? judge(products, day) : Mono.just(Looked.NOT_MINE));
    }

    private Mono<Looked> judge(List<ProductId> products, Day day) {
        Set<ProductId> needed = day.withAround(products);
        return ports.outlook().supplyOf(needed).flatMap(facts -> ports.outlook()
                .shortagesOf(needed)
                .flatMap(shortages -> ports.outlook()
                        .prospectsOf(products)
                        .publishOn(Schedulers.parallel())
                        .map(standing -> changes(products, day, facts, shortages, standing)))
                .flatMap(this::write));
    }

    private ProspectChanges changes(
            List<ProductId> products,
            Day day,
            List<SupplyFacts> facts,
            Map<ProductId, List<StandingShortage>> shortages,
            Map<UUID, Finding> standing) {
        Outlook outlook = new Outlook(day.groups(), day.rules(), facts, shortages);
        return ProspectChanges.of(standing, ProspectsById.of(outlook, products, standing), clock.instant());
    }

    private Mono<Looked> write(ProspectChanges changes) {
        List<FindingEvent> told = changes.tellings().stream()
                .map(telling -> events.of(telling, 0))
                .toList();
        return ports.outlook()
                .write(changes)
                .then(Mono.defer(() -> ports.outbox().add(told)))
                .thenReturn(new Looked(true, told));
    }
}
