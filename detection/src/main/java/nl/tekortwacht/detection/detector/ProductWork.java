/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.detection.detector.Plan.Way;
import nl.tekortwacht.detection.store.ProductUpdate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Load, decide, save for the products of a batch or of a chunk of the sweep: one query for what is not in memory, the
 * rules, one statement per table.
 */
final class ProductWork {

    private static final Comparator<FindingEvent> AS_THEY_BECAME_KNOWN = Comparator.comparing(FindingEvent::knownAt);

    private final DetectorPorts ports;
    private final RegistryFeed feed;
    private final Fold fold;
    private final Clock clock;
    private final ClosedDays closedDays;
    private final TimelineCache cache;
    private final DetectionMeters meters;

    ProductWork(DetectorPorts ports, RegistryFeed feed, Fold fold, RuleBook ruleBook, Clock clock, long cachedReports) {
        this.ports = ports;
        this.feed = feed;
        this.fold = fold;
        this.clock = clock;
        this.closedDays = new ClosedDays(ruleBook);
        this.cache = new TimelineCache(cachedReports);
        this.meters = ports.meters();
    }

    ClosedDays closedDays() {
        return closedDays;
    }

    /** Learns and writes, within the transaction that holds the products. Adding the events is left to the caller. */
    Mono<List<Learned>> learn(List<Lesson> lessons) {
        return Mono.defer(() -> {
            Present now = new Present(
                    feed.lastSeq(), closedDays.lastAt(clock.instant()).day());
            List<Plan> plans = lessons.stream()
                    .map(lesson -> Plan.of(lesson, feed.isNewsFor(lesson.state()), cache))
                    .toList();
            return load(plans)
                    // The rules take processor time, which the threads of the driver must not give.
                    .publishOn(Schedulers.parallel())
                    .map(past -> plans.stream()
                            .map(plan -> past.learn(fold, plan, now))
                            .toList())
                    .flatMap(learned -> write(learned).thenReturn(learned));
        });
    }

    private Mono<Past> load(List<Plan> plans) {
        List<ProductId> remembered = products(plans, Way::needsHistory);
        List<ProductId> again = products(plans, way -> way == Way.AGAIN);
        Mono<Map<ProductId, List<Report>>> reports =
                remembered.isEmpty() ? Mono.just(Map.of()) : ports.log().reportsOf(remembered);
        Mono<Map<ProductId, Map<UUID, Finding>>> findings =
                again.isEmpty() ? Mono.just(Map.of()) : ports.store().findingsOf(again);
        return reports.flatMap(history -> findings.map(standing -> new Past(history, standing)));
    }

    private static List<ProductId> products(List<Plan> plans, Predicate<Way> ways) {
        return plans.stream()
                .filter(plan -> ways.test(plan.way()))
                .map(plan -> plan.lesson().state().product())
                .toList();
    }

    private Mono<Void> write(List<Learned> learned) {
        List<ProductUpdate> updates = learned.stream().map(Learned::update).toList();
        return ports.store().write(updates).then(ports.store().close(closedDays.of(learned)));
    }

    /** Adds the events, as the last step of the transaction. */
    Mono<Void> tell(List<Learned> learned) {
        return ports.outbox().add(events(learned));
    }

    private static List<FindingEvent> events(List<Learned> learned) {
        return learned.stream()
                .flatMap(one -> one.update().events().stream())
                .sorted(AS_THEY_BECAME_KNOWN)
                .toList();
    }

    /** To be called once the transaction is committed, and only then. */
    void committed(List<Learned> learned) {
        for (Learned one : learned) {
            Held held = one.held();
            if (held == null) {
                meters.setAside(1);
            } else {
                cache.put(one.update().state().product(), held);
            }
        }
        meters.rebuilt(learned.stream().filter(one -> one.update().replaced()).count());
        events(learned).forEach(meters::told);
    }

    private record Past(Map<ProductId, List<Report>> history, Map<ProductId, Map<UUID, Finding>> standing) {

        Learned learn(Fold fold, Plan plan, Present now) {
            ProductId product = plan.lesson().state().product();
            return fold.learn(
                    plan, history.getOrDefault(product, List.of()), standing.getOrDefault(product, Map.of()), now);
        }
    }
}
