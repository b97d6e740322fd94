/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.alerting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.tekortwacht.alerting.audience.Decider;
import nl.tekortwacht.alerting.audience.Directory;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.alerting.audience.Routing;
import nl.tekortwacht.alerting.audience.Subscription;
import nl.tekortwacht.alerting.audience.Subscriptions;
import nl.tekortwacht.benchmarks.measure.Contest;
import nl.tekortwacht.benchmarks.measure.Stopwatch;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;

/**
 * Whom a confirmed shortage concerns, and that they are told, among 100,000 subscriptions; against looking the same keys up
 * in one map and counting what is found.
 */
public final class MatchingContest implements Contest {

    private static final int SUBSCRIPTIONS = 100_000;
    private static final int LINES_PER_EVENT = 100;
    private static final int FEWEST_EVENTS = 20;

    private final Population population;
    private final LocalDate day;
    private final Stopwatch stopwatch;
    private final int events;
    private final Decider decider;
    private final Map<Object, List<UUID>> bare;
    private List<FindingEvent> round = List.of();
    private long decided;
    private long found;

    /**
     * Makes the subscriptions.
     *
     * @param day a day of the country
     * @param lines of a round; a hundredth as many events
     */
    public MatchingContest(
            List<ProductLine> products,
            LocalDate day,
            Routing routing,
            RandomGenerator chance,
            int lines,
            Stopwatch stopwatch) {
        this.population = new Population(products, chance);
        this.day = day;
        this.stopwatch = stopwatch;
        this.events = Math.max(FEWEST_EVENTS, lines / LINES_PER_EVENT);
        List<Subscription> subscriptions = population.subscriptions(SUBSCRIPTIONS);
        Directory people = new Directory(Map.of(), new Subscriptions(subscriptions));
        this.decider = new Decider(Instant.EPOCH, people, routing);
        this.bare = Population.bare(subscriptions);
    }

    @Override
    public void prepare() {
        List<FindingEvent> next = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            next.add(event(population.product()));
        }
        round = next;
        decided = 0;
        found = 0;
    }

    private FindingEvent event(ProductLine product) {
        Shortage shortage = new Shortage(
                product.product(), Phase.CONFIRMED, "NATIONWIDE", day, true, null, null, day, 14L, false, false, null);
        Instant knownAt = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new FindingEvent(
                population.id(), 0, population.id(), FindingChange.OPENED, knownAt, null, shortage, product);
    }

    @Override
    public double system() throws Exception {
        return stopwatch.perSecond(events, () -> {
            for (FindingEvent event : round) {
                decided += decider.decide(List.of(event), new Memory()).getFirst().stream()
                        .filter(decision -> decision.recipient().subscription() != null)
                        .count();
            }
        });
    }

    @Override
    public double floor() throws Exception {
        double speed = stopwatch.perSecond(events, () -> {
            for (FindingEvent event : round) {
                if (event.product() != null) {
                    for (Object key : Population.keys(event.product())) {
                        found += bare.getOrDefault(key, List.of()).size();
                    }
                }
            }
        });
        if (found == 0 || found != decided) {
            throw new IllegalStateException(decided + " were told, " + found + " should have been");
        }
        return speed;
    }

    @Override
    public void close() {}
}
