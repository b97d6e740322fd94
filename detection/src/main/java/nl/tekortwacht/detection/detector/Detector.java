/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Partition;
import nl.tekortwacht.detection.store.ProductState;
import reactor.core.publisher.Mono;

/**
 * Takes records in, a batch at a time. The batch's reports, all that follows from them, and how far Kafka was read are
 * one transaction: either all of it is there afterwards or nothing, and the same batch again changes nothing.
 */
public final class Detector {

    private final DetectorPorts ports;
    private final RegistryFeed feed;
    private final ProductWork work;

    Detector(DetectorPorts ports, RegistryFeed feed, ProductWork work) {
        this.ports = ports;
        this.feed = feed;
        this.work = work;
    }

    /** What came of a batch, before it is known to be committed. */
    private record Taken(BatchCount count, List<Learned> learned) {}

    /** Takes the records in, given in the order of their offsets, and says what became of them once it is committed. */
    public Mono<BatchCount> take(List<Arrival> arrivals) {
        return Mono.defer(() -> {
            Timer.Sample sample = ports.meters().startBatch();
            return feed.follow()
                    .then(ports.log().makeRoomFor(readable(arrivals)))
                    .then(ports.transactions().inOne(Mono.defer(() -> takeFresh(arrivals))))
                    .doOnNext(taken -> {
                        work.committed(taken.learned());
                        ports.meters().took(taken.count());
                        ports.meters().endBatch(sample);
                    })
                    .map(Taken::count);
        });
    }

    private Mono<Taken> takeFresh(List<Arrival> arrivals) {
        Map<Partition, Long> nextOffsets = nextOffsets(arrivals);
        return ports.log().lockPositions(nextOffsets.keySet()).flatMap(positions -> {
            List<Arrival> fresh = arrivals.stream()
                    .filter(arrival -> arrival.origin().offset()
                            >= positions.getOrDefault(arrival.origin().partition(), 0L))
                    .toList();
            Map<Partition, Long> moved = new HashMap<>(nextOffsets);
            positions.forEach((partition, offset) -> moved.merge(partition, offset, Math::max));
            return store(fresh, arrivals.size() - fresh.size(), moved);
        });
    }

    private Mono<Taken> store(List<Arrival> fresh, int readBefore, Map<Partition, Long> moved) {
        List<Arrival.Unreadable> unreadable = fresh.stream()
                .filter(Arrival.Unreadable.class::isInstance)
                .map(Arrival.Unreadable.class::cast)
                .toList();
        return ports.log().keep(unreadable).then(lockAndAppend(readable(fresh))).flatMap(lessons -> work.learn(lessons)
                .flatMap(learned -> {
                    Map<Partition, BatchCount> counts = counts(fresh, lessons);
                    BatchCount again = new BatchCount(0, readBefore, 0);
                    BatchCount count = counts.values().stream().reduce(again, BatchCount::plus);
                    return ports.log()
                            .movePositions(progress(moved, counts))
                            .then(work.tell(learned))
                            .thenReturn(new Taken(count, learned));
                }));
    }

    private Mono<List<Lesson>> lockAndAppend(List<LoggedReport> reports) {
        if (reports.isEmpty()) {
            return Mono.just(List.of());
        }
        List<ProductId> products = reports.stream()
                .map(logged -> logged.report().product())
                .distinct()
                .toList();
        // The registry is read after the products are locked: a line that marked one of them is then seen here too.
        return ports.store()
                .lock(products)
                .flatMap(states -> feed.read().then(ports.log().append(reports)).map(added -> lessons(states, added)));
    }

    private static List<Lesson> lessons(List<ProductState> states, List<LoggedReport> added) {
        Map<ProductId, List<Report>> fresh = added.stream()
                .map(LoggedReport::report)
                .collect(Collectors.groupingBy(Report::product, HashMap::new, Collectors.toList()));
        return states.stream()
                .filter(state -> fresh.containsKey(state.product()))
                .map(state -> Lesson.upTo(Instant.MIN, state, inOrder(fresh.getOrDefault(state.product(), List.of()))))
                .toList();
    }

    private static Map<Partition, BatchCount> counts(List<Arrival> fresh, List<Lesson> lessons) {
        // By identity: of two records with the same report only one was stored.
        Set<Report> stored = Collections.newSetFromMap(new IdentityHashMap<>());
        lessons.forEach(lesson -> stored.addAll(lesson.fresh()));
        Map<Partition, BatchCount> counts = new HashMap<>();
        fresh.forEach(arrival -> counts.merge(arrival.origin().partition(), count(arrival, stored), BatchCount::plus));
        return counts;
    }

    private static BatchCount count(Arrival arrival, Set<Report> stored) {
        return switch (arrival) {
            case Arrival.Unreadable unreadable -> new BatchCount(0, 0, 1);
            case Arrival.Reported reported ->
                stored.remove(reported.logged().report()) ? new BatchCount(1, 0, 0) : new BatchCount(0, 1, 0);
        };
    }

    private static Map<Partition, Progress> progress(Map<Partition, Long> moved, Map<Partition, BatchCount> counts) {
        Map<Partition, Progress> progress = new HashMap<>();
        moved.forEach((partition, offset) ->
                progress.put(partition, new Progress(offset, counts.getOrDefault(partition, BatchCount.NONE))));
        return progress;
    }

    private static List<Report> inOrder(List<Report> reports) {
        return reports.stream().sorted(Comparator.comparing(Report::receivedAt)).toList();
    }

    private static List<LoggedReport> readable(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(Arrival.Reported.class::isInstance)
                .map(arrival -> ((Arrival.Reported) arrival).logged())
                .toList();
    }

    private static Map<Partition, Long> nextOffsets(List<Arrival> arrivals) {
        Map<Partition, Long> next = new HashMap<>();
        arrivals.forEach(arrival ->
                next.merge(arrival.origin().partition(), arrival.origin().offset() + 1, Math::max));
        return next;
    }
}
