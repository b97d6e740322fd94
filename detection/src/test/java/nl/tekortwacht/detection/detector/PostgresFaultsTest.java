/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Origin;
import nl.tekortwacht.detection.store.Partition;
import nl.tekortwacht.detection.timeline.Findings;
import nl.tekortwacht.detection.timeline.FromScratch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What goes wrong around a detector: late reports, clocks that jump, partitions that change hands. Seeded. */
class PostgresFaultsTest {

    private static final long SEED = 20_251_121;
    private static final int PARTITIONS = 3;
    private static final int BATCH = 40;
    private static final Duration SOON = Duration.ofMinutes(2);

    private final SmallCountry country = new SmallCountry(SEED, 5, 40);
    private final List<PostgresWorld> worlds = new ArrayList<>();

    private PostgresWorld world() {
        PostgresWorld world = new PostgresWorld();
        worlds.add(world);
        world.register(country.registry());
        return world;
    }

    @AfterEach
    void closeWorlds() {
        worlds.forEach(World::close);
    }

    /** A world in which nothing went wrong: all in order, then the days pass. */
    private List<String> undisturbed() {
        PostgresWorld world = world();
        Run.takeAll(Run.detection(world), country.reports(), 200);
        Run.sweep(Run.detection(world, world.ports(), country.wellAfterwards()));
        return world.contents();
    }

    @Test
    void aLateReportTouchesTheRowsOfItsProductOnly() {
        PostgresWorld world = world();
        Detection detection = Run.detection(world, world.ports(), country.wellAfterwards());
        Run.takeAll(detection, country.reports(), 200);
        Run.sweep(detection);
        ProductId product = country.products().get(2);
        List<String> others = rowsOfOthers(world, product);
        List<String> contents = world.contents();

        Instant afterwards = country.wellAfterwards().plusSeconds(1);
        Instant earlier = country.reports().get(country.reports().size() / 2).receivedAt();
        Run.take(detection, Run.arrivals(List.of(stock(product, "late", afterwards)), 100_000));
        List<String> afterLate = world.contents();
        Run.take(detection, Run.arrivals(List.of(stock(product, "out of order", earlier)), 200_000));

        assertThat(afterLate).isNotEqualTo(contents);
        assertThat(world.contents()).isNotEqualTo(afterLate);
        assertThat(rowsOfOthers(world, product))
                .as("seed %d", SEED)
                .isNotEmpty()
                .isEqualTo(others);
    }

    /** Which version of each row of the other products stands where; whatever writes a row changes it. */
    private static List<String> rowsOfOthers(PostgresWorld world, ProductId product) {
        return Stream.of("shortages", "safety_stock", "late_notices", "days", "product_states", "findings")
                .flatMap(table -> world
                        .texts("select '" + table + " ' || product_id || ' ' || xmin || ' ' || ctid from detection."
                                + table + " where product_id <> '" + product + "'")
                        .stream())
                .sorted()
                .toList();
    }

    private static StockReport stock(ProductId product, String id, Instant receivedAt) {
        return new StockReport(
                new ReportId(id),
                SmallCountry.HOLDER,
                product,
                receivedAt,
                null,
                SmallCountry.FIRST_DAY.plusDays(3),
                17,
                26_000L,
                true,
                null);
    }

    @Test
    void clocksThatJumpChangeNothingInTheEnd() {
        PostgresWorld world = world();
        List<Report> reports = country.reports();
        Random random = new Random(SEED);
        List<List<Arrival>> batches = batches(Run.arrivals(reports, 0));
        // What was received earlier comes in later batches: the clocks of those who stamp receipts disagree.
        Collections.shuffle(batches, random);
        long offset = 0;
        for (List<Arrival> batch : batches) {
            List<Report> some = batch.stream()
                    .map(arrival -> ((Arrival.Reported) arrival).logged().report())
                    .toList();
            Instant near = some.getLast().receivedAt();
            Run.sweep(Run.detection(world, world.ports(), near.plus(Duration.ofDays(1))));
            Run.take(Run.detection(world), Run.arrivals(some, offset));
            Run.sweep(Run.detection(world, world.ports(), near.minus(Duration.ofDays(1))));
            offset += some.size();
        }
        Run.sweep(Run.detection(world, world.ports(), country.wellAfterwards()));

        assertThat(world.contents()).as("seed %d", SEED).isEqualTo(undisturbed());
        assertThatItIsAsFromScratch(world, country.wellAfterwards());
    }

    /** Findings at the instant, and days as known at it and at some before. */
    private void assertThatItIsAsFromScratch(PostgresWorld world, Instant until) {
        Registry registry = Registry.of(country.registry());
        for (ProductId product : country.products()) {
            List<Report> reports = country.reports().stream()
                    .filter(report -> report.product().equals(product))
                    .toList();
            Findings expected = FromScratch.find(product, reports, AsKnownAt.of(registry, Run.RULES.ruleBook(), until));
            assertThat(standing(world, product))
                    .as("findings of %s, seed %d", product, SEED)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(expected.shortages(), expected.safetyStock(), expected.lateNotices())
                                    .flatMap(Collection::stream)
                                    .map(Finding::toString)
                                    .toList());
            for (int i = 0; i < reports.size(); i += 9) {
                Instant at = reports.get(i).receivedAt();
                assertThat(daysAt(world, product, at))
                        .as("days of %s as known at %s, seed %d", product, at, SEED)
                        .isEqualTo(FromScratch.days(reports, AsKnownAt.of(registry, Run.RULES.ruleBook(), at)).stream()
                                .map(day -> day.day() + " " + day.verdict() + " " + day.wholesalersOut() + " "
                                        + day.pharmaciesServed() + " " + day.conflict())
                                .toList());
            }
        }
    }

    private static List<String> standing(PostgresWorld world, ProductId product) {
        return requireNonNull(world.ports().store().findingsOf(List.of(product)).block(SOON))
                .getOrDefault(product, Map.of())
                .values()
                .stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> daysAt(PostgresWorld world, ProductId product, Instant at) {
        return world.texts(
                "select day || ' ' || verdict || ' ' || wholesalers_out || ' ' || pharmacies_served || ' ' || conflict"
                        + " from detection.days where product_id = '" + product + "' and known_from <= '" + at
                        + "' and (known_to is null or known_to > '" + at + "') order by day");
    }

    @Test
    void partitionsThatChangeHandsAndComeTwiceAreStoredOnce() {
        PostgresWorld world = world();
        Detection one = Run.detection(world);
        Detection other = Run.detection(world);
        List<List<Arrival>> batches = batches(interleaved());
        int third = batches.size() / 3;

        // The other has taken over, and the one has not noticed: for a while both work on the same records at once.
        BatchCount counted = taken(one, batches.subList(0, third))
                .plus(together(
                        takeAll(one, batches.subList(third, 2 * third)),
                        takeAll(other, batches.subList(third, batches.size()))))
                .plus(taken(other, batches));

        int records = country.reports().size();
        int read = records + sizes(batches.subList(third, 2 * third)) + records;
        assertThat(counted.stored() + counted.duplicate() + counted.unreadable())
                .as("every record read is counted, seed %d", SEED)
                .isEqualTo(read);
        assertThat(counted.stored()).isEqualTo(records);
        assertThat(world.countedWithPositions()).isEqualTo(new BatchCount(records, 0, 0));
        assertThat(world.texts("select count(*)::text from detection.reports")).containsExactly("" + records);
        Run.sweep(Run.detection(world, world.ports(), country.wellAfterwards()));
        assertThat(world.contents()).isEqualTo(undisturbed());
    }

    @Test
    void twoSweepsAtOnceAmidReportsThatComeChangeNothingInTheEnd() {
        PostgresWorld world = world();
        Instant amid = country.reports().get(country.reports().size() * 2 / 3).receivedAt();
        Detection detector = Run.detection(world);
        Mono<BatchCount> taking = takeAll(detector, batches(interleaved()));
        Mono<Long> sweeping = Mono.zip(sweeps(world, amid), sweeps(world, amid), Long::sum);

        requireNonNull(Mono.zip(taking, sweeping).block(SOON));
        Run.sweep(Run.detection(world, world.ports(), country.wellAfterwards()));

        assertThat(world.contents()).as("seed %d", SEED).isEqualTo(undisturbed());
    }

    /** Sweeps one after the other, on an instance of its own. */
    private static Mono<Long> sweeps(PostgresWorld world, Instant now) {
        Detection detection = Run.detection(world, world.ports(), now);
        return Flux.range(0, 10).concatMap(i -> detection.daySweep().sweep()).reduce(0L, Long::sum);
    }

    /** All reports as Kafka brings those of several partitions: in order in each, mixed over all. */
    private List<Arrival> interleaved() {
        Map<Partition, Long> next = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (Report report : country.reports()) {
            Partition partition = new Partition("reports", country.products().indexOf(report.product()) % PARTITIONS);
            long offset = next.merge(partition, 1L, Long::sum) - 1;
            arrivals.add(
                    new Arrival.Reported(new Origin(partition, offset), new LoggedReport(report, Json.text(report))));
        }
        return arrivals;
    }

    private static List<List<Arrival>> batches(List<Arrival> arrivals) {
        List<List<Arrival>> batches = new ArrayList<>();
        for (int from = 0; from < arrivals.size(); from += BATCH) {
            batches.add(arrivals.subList(from, Math.min(from + BATCH, arrivals.size())));
        }
        return batches;
    }

    private static int sizes(List<List<Arrival>> batches) {
        return batches.stream().mapToInt(List::size).sum();
    }

    private static Mono<BatchCount> takeAll(Detection detection, List<List<Arrival>> batches) {
        return Flux.fromIterable(batches)
                .concatMap(batch -> detection.detector().take(batch))
                .reduce(BatchCount.NONE, BatchCount::plus);
    }

    private static BatchCount taken(Detection detection, List<List<Arrival>> batches) {
        return requireNonNull(takeAll(detection, batches).block(SOON));
    }

    private static BatchCount together(Mono<BatchCount> one, Mono<BatchCount> other) {
        return requireNonNull(Mono.zip(one, other, BatchCount::plus).block(SOON));
    }
}
