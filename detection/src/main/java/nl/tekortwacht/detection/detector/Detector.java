/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            return store(fresh, arrivals.size(), moved);
        });
    }

    private Mono<Taken> store(List<Arrival> fresh, int arrived, Map<Partition, Long> moved) {
        List<Arrival.Unreadable> unreadable = fresh.stream()
                .filter(Arrival.Unreadable.class::isInstance)
                .map(Arrival.Unreadable.class::cast)
                .toList();
        return ports.log().keep(unreadable).then(lockAndAppend(readable(fresh))).flatMap(lessons -> work.learn(lessons)
                .flatMap(learned -> {
                    long stored = lessons.stream()
                            .mapToLong(lesson -> lesson.fresh().size())
                            .sum();
                    BatchCount count = new BatchCount(stored, arrived - stored - unreadable.size(), unreadable.size());
                    return ports.log()
                            .movePositions(moved)
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
