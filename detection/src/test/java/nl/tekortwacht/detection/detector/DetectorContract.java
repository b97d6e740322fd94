/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.change.RowChanges;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.FindingRow;
import nl.tekortwacht.detection.store.Origin;
import nl.tekortwacht.detection.store.OutgoingEvent;
import nl.tekortwacht.detection.timeline.ProductTimeline;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a detector promises, whatever its stores are made of. */
interface DetectorContract {

    long SEED = 20_251_104;

    /** An empty world. */
    World world();

    @Test
    default void theRowsAreThoseOfTheRules() {
        SmallCountry country = new SmallCountry(SEED, 3, 50);
        World world = settled(country);

        Run.takeAll(Run.detection(world), country.reports(), 100);

        assertThat(standing(world, country.products()))
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(byTheRules(country));
    }

    @Test
    default void theOrderOfArrivalDoesNotMatter() {
        SmallCountry country = new SmallCountry(SEED, 2, 40);
        World inOrder = settled(country);
        Run.takeAll(Run.detection(inOrder), country.reports(), 70);
        List<Report> shuffled = new ArrayList<>(country.reports());
        Collections.shuffle(shuffled, new Random(SEED));
        World outOfOrder = settled(country);

        Run.takeAll(Run.detection(outOfOrder), shuffled, 40);

        assertThat(outOfOrder.contents()).as("seed %d", SEED).isEqualTo(inOrder.contents());
    }

    @Test
    default void whatWasToldAddsUpToWhatStandsWhateverTheOrder() {
        SmallCountry country = new SmallCountry(SEED + 1, 2, 40);
        List<Report> shuffled = new ArrayList<>(country.reports());
        Collections.shuffle(shuffled, new Random(SEED));
        World world = settled(country);

        Run.takeAll(Run.detection(world), shuffled, 40);

        Map<UUID, String> told = new HashMap<>();
        for (FindingEvent event : events(world)) {
            if (Json.text(event.finding()).startsWith("{\"type\":\"safetyStock\"")) {
                continue;
            }
            boolean wasThere = told.containsKey(event.findingId());
            assertThat(event.change() == FindingChange.OPENED).as("%s", event).isNotEqualTo(wasThere);
            if (event.change() == FindingChange.GONE) {
                told.remove(event.findingId());
            } else {
                told.put(event.findingId(), text(event.finding()));
            }
        }
        assertThat(told.values())
                .as("seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(standing(world, country.products()).stream()
                        .filter(line -> !line.startsWith("SafetyStock"))
                        .toList());
    }

    @Test
    default void redeliveryChangesNothing() {
        SmallCountry country = new SmallCountry(SEED, 2, 30);
        World world = settled(country);
        Detection detection = Run.detection(world);
        Run.takeAll(detection, country.reports(), 100);
        List<String> contents = world.contents();
        List<OutgoingEvent> events = world.events();
        int reports = country.reports().size();

        BatchCount sameOffsets = Run.take(detection, Run.arrivals(country.reports(), 0));
        BatchCount newOffsets = Run.take(detection, Run.arrivals(country.reports(), reports));

        assertThat(sameOffsets).isEqualTo(new BatchCount(0, reports, 0));
        assertThat(newOffsets).isEqualTo(new BatchCount(0, reports, 0));
        assertThat(world.contents()).isEqualTo(contents);
        assertThat(world.events()).isEqualTo(events);
        assertThat(counted(world, "stored")).isEqualTo(reports);
        assertThat(counted(world, "duplicate")).isEqualTo(2.0 * reports);
        // What is read again at the same offsets is no other record.
        assertThat(world.countedWithPositions()).isEqualTo(new BatchCount(reports, reports, 0));
    }

    @Test
    default void aReportThatIsTwiceInOneBatchCountsOnce() {
        SmallCountry country = new SmallCountry(SEED, 1, 10);
        World world = settled(country);
        List<Report> twice = Stream.concat(country.reports().stream(), country.reports().stream())
                .toList();

        BatchCount count = Run.take(Run.detection(world), Run.arrivals(twice, 0));

        int reports = country.reports().size();
        assertThat(count).isEqualTo(new BatchCount(reports, reports, 0));
        assertThat(world.countedWithPositions()).isEqualTo(count);
    }

    @Test
    default void whatFailsBeforeTheCommitLeavesNothing() {
        SmallCountry country = new SmallCountry(SEED, 2, 30);
        World world = settled(country);
        DetectorPorts ports = world.ports();
        FailingOutbox failing = new FailingOutbox(ports.outbox());
        Detection detection = Run.detection(
                world,
                new DetectorPorts(
                        ports.transactions(),
                        ports.log(),
                        ports.store(),
                        ports.outlook(),
                        ports.overviews(),
                        failing,
                        ports.meters()),
                Run.LONG_AGO);
        List<Arrival> first = Run.arrivals(country.reports(), 0).subList(0, 150);
        List<Arrival> second = Run.arrivals(country.reports(), 0)
                .subList(150, country.reports().size());
        Run.take(detection, first);
        List<String> contents = world.contents();
        List<OutgoingEvent> events = world.events();

        failing.fails = true;
        assertThatThrownBy(() -> Run.take(detection, second)).hasMessageContaining("the plug is pulled");

        assertThat(world.contents()).isEqualTo(contents);
        assertThat(world.events()).isEqualTo(events);
        assertThat(counted(world, "stored")).isEqualTo(150);
        assertThat(world.countedWithPositions()).isEqualTo(new BatchCount(150, 0, 0));

        failing.fails = false;
        assertThat(Run.take(detection, second)).isEqualTo(new BatchCount(second.size(), 0, 0));
        assertThat(standing(world, country.products())).containsExactlyInAnyOrderElementsOf(byTheRules(country));
    }

    @Test
    default void whatCannotBeReadIsKeptAndStopsNobody() {
        SmallCountry country = new SmallCountry(SEED, 1, 10);
        World world = settled(country);
        List<Arrival> arrivals = new ArrayList<>(Run.arrivals(country.reports(), 0));
        Origin end = new Origin(Run.PARTITION, arrivals.size());
        arrivals.add(new Arrival.Unreadable(end, "eyJhIjo=", "not JSON"));

        BatchCount count = Run.take(Run.detection(world), arrivals);
        Run.take(Run.detection(world), arrivals);

        int reports = country.reports().size();
        assertThat(count).isEqualTo(new BatchCount(reports, 0, 1));
        assertThat(world.unreadable()).isEqualTo(1);
        double taken = counted(world, "stored") + counted(world, "duplicate") + counted(world, "unreadable");
        assertThat(taken).isEqualTo(2.0 * arrivals.size());
        assertThat(world.countedWithPositions()).isEqualTo(count);
    }

    @Test
    default void twoProcessesMayTakeTurnsOnAProduct() {
        SmallCountry country = new SmallCountry(SEED, 2, 30);
        World world = settled(country);
        List<Detection> processes = List.of(Run.detection(world), Run.detection(world));
        List<Arrival> arrivals = Run.arrivals(country.reports(), 0);

        for (int from = 0, turn = 0; from < arrivals.size(); from += 50, turn++) {
            Run.take(processes.get(turn % 2), arrivals.subList(from, Math.min(from + 50, arrivals.size())));
        }

        assertThat(standing(world, country.products())).containsExactlyInAnyOrderElementsOf(byTheRules(country));
    }

    @Test
    default void silenceAloneEndsWhatWasOpen() {
        SmallCountry country = new SmallCountry(SEED, 3, 30);
        World world = settled(country);
        Run.takeAll(Run.detection(world), country.reports(), 200);
        Detection later = Run.detection(world, world.ports(), country.wellAfterwards());

        assertThat(Run.sweep(later)).isEqualTo(3);
        assertThat(Run.sweep(later)).isZero();

        assertThat(standing(world, country.products()))
                .noneMatch(line -> line.contains("phase=SUSPECTED") || line.contains("phase=CONFIRMED"));
        assertThat(events(world)).isSortedAccordingTo(Comparator.comparingLong(FindingEvent::sequence));
    }

    @Test
    default void aLineOfTheRegistryThatWasAlwaysTrueChangesThePast() {
        SmallCountry country = new SmallCountry(SEED, 2, 30);
        World world = settled(country);
        Detection detection = Run.detection(world);
        Run.takeAll(detection, country.reports(), 200);
        ProductId product = country.products().getFirst();

        world.register(List.of(SmallCountry.product(product, false)));

        assertThat(Run.sweep(detection)).isEqualTo(1);
        assertThat(standing(world, List.of(product)))
                .filteredOn(line -> line.startsWith("SafetyStock"))
                .isNotEmpty()
                .allMatch(line -> line.contains("verdict=EXEMPT"));
        assertThat(standing(world, country.products()))
                .anyMatch(line -> line.startsWith("SafetyStock") && !line.contains("verdict=EXEMPT"));
        assertThat(Run.sweep(detection)).isZero();
    }

    @Test
    default void aWholesalerThatIsNotFullLineAfterAllChangesAllProducts() {
        SmallCountry country = new SmallCountry(SEED, 2, 30);
        World world = settled(country);
        Detection detection = Run.detection(world);
        Run.takeAll(detection, country.reports(), 200);

        world.register(List.of(SmallCountry.wholesaler(3, false)));

        assertThat(Run.sweep(detection)).isEqualTo(2);
    }

    @Test
    default void aProductThatTheRulesCannotComputeIsSetAsideAndTriedAgain() {
        SmallCountry country = new SmallCountry(SEED, 2, 20);
        World world = settled(country);
        ProductId sick = country.products().getFirst();
        Registry registry = Registry.of(country.registry());
        Timelines good = Timelines.byTheRules(registry, Run.RULES, true);
        Timelines bad = product -> {
            if (product.equals(sick)) {
                throw new IllegalStateException("a mistake in the rules");
            }
            return good.open(product);
        };
        Detection detection = Detection.of(
                world.ports(),
                new Detection.Sources(world.lines(), new Registry(), bad),
                Run.RULES,
                Clock.fixed(Run.LONG_AGO, ZoneOffset.UTC),
                Run.OPTIONS);

        Run.takeAll(detection, country.reports(), 100);

        assertThat(standing(world, List.of(sick))).isEmpty();
        assertThat(world.meters().counter(DetectionMetric.SET_ASIDE.meterName()).count())
                .isPositive();
        assertThat(Run.sweep(Run.detection(world))).isEqualTo(1);
        assertThat(standing(world, country.products())).containsExactlyInAnyOrderElementsOf(byTheRules(country));
    }

    private World settled(SmallCountry country) {
        World world = world();
        world.register(country.registry());
        return world;
    }

    private static double counted(World world, String outcome) {
        return world.meters()
                .counter(DetectionMetric.RECORDS.meterName(), "outcome", outcome)
                .count();
    }

    private static List<FindingEvent> events(World world) {
        return world.events().stream()
                .map(event -> Json.read(event.body(), FindingEvent.class))
                .toList();
    }

    private static List<String> standing(World world, List<ProductId> products) {
        return Objects.requireNonNull(world.ports().store().findingsOf(products).block()).values().stream()
                .flatMap(findings -> findings.values().stream())
                .map(DetectorContract::text)
                .toList();
    }

    private static List<String> byTheRules(SmallCountry country) {
        Registry registry = Registry.of(country.registry());
        List<String> lines = new ArrayList<>();
        for (ProductId product : country.products()) {
            List<Report> reports = country.reports().stream()
                    .filter(report -> report.product().equals(product))
                    .toList();
            ProductTimeline timeline = new ProductTimeline(product, registry, Run.RULES.ruleBook(), null);
            timeline.learn(reports, reports.getLast().receivedAt());
            RowChanges.of(product, timeline.drain(LocalDate.MIN).findings()).rows().stream()
                    .filter(row -> row.knownTo() == null)
                    .map(FindingRow::finding)
                    .forEach(finding -> lines.add(text(finding)));
        }
        return lines;
    }

    /** The finding, but for what the calendar adds to it. */
    private static String text(Finding finding) {
        return finding.toString().replaceAll(" days=\\d+", "");
    }

    /** An outbox that fails at the last step of the transaction. */
    final class FailingOutbox implements Outbox {

        private final Outbox outbox;
        private boolean fails;

        FailingOutbox(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public Mono<Void> add(List<FindingEvent> events) {
            return outbox.add(events)
                    .then(Mono.defer(
                            () -> fails ? Mono.error(new IllegalStateException("the plug is pulled")) : Mono.empty()));
        }

        @Override
        public Mono<List<OutgoingEvent>> claim(int limit) {
            return outbox.claim(limit);
        }

        @Override
        public Mono<Void> published(List<OutgoingEvent> events) {
            return outbox.published(events);
        }

        @Override
        public Mono<Long> unpublished() {
            return outbox.unpublished();
        }
    }
}
