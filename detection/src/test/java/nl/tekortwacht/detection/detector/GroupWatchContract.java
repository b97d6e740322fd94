/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.group.Groups;
import nl.tekortwacht.detection.outlook.Outlook;
import nl.tekortwacht.detection.outlook.StandingShortage;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.store.UnseenSupply;
import nl.tekortwacht.detection.supply.SupplyFacts;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.timeline.Examined;
import nl.tekortwacht.detection.timeline.FindingIds;
import nl.tekortwacht.detection.timeline.FromScratch;
import org.junit.jupiter.api.Test;

/** What the watch over groups promises, whatever its stores are made of. */
interface GroupWatchContract {

    long SEED = 20_261_122;
    Duration SOON = Duration.ofSeconds(30);

    /** An empty world. */
    World world();

    @Test
    default void afterADayHasClosedAllThatStandsIsByTheRules() {
        SmallCountry country = new SmallCountry(SEED, 6, 60);
        World world = settled(country);
        int looksWithProspects = 0;

        for (int day = 15; day <= 75; day += 5) {
            Instant now = evening(day);
            Detection detection = Run.detection(world, world.ports(), now);
            Run.take(detection, Run.arrivals(receivedUpTo(country, now), 0));
            Run.sweep(detection);
            Run.look(detection);

            Collection<Finding> expected = byTheRules(country, now);
            assertThat(prospects(world, country).values())
                    .as("seed %d, day %d", SEED, day)
                    .containsExactlyInAnyOrderElementsOf(expected);
            looksWithProspects += expected.isEmpty() ? 0 : 1;
        }
        assertThat(looksWithProspects).isGreaterThan(5);
    }

    @Test
    default void whatWasToldAddsUpToWhatStands() {
        SmallCountry country = new SmallCountry(SEED + 1, 6, 60);
        World world = settled(country);
        Map<UUID, String> told = new HashMap<>();

        for (int day = 10; day <= 75; day++) {
            Instant now = evening(day);
            Detection detection = Run.detection(world, world.ports(), now);
            Run.take(detection, Run.arrivals(receivedUpTo(country, now), 0));
            Run.sweep(detection);
            Run.look(detection);
        }

        for (FindingEvent event : prospectEvents(world)) {
            assertThat(event.change() == FindingChange.OPENED)
                    .as("%s", event)
                    .isNotEqualTo(told.containsKey(event.findingId()));
            if (event.change() == FindingChange.GONE) {
                told.remove(event.findingId());
            } else {
                String before = told.put(event.findingId(), essence(event.finding()));
                assertThat(essence(event.finding())).as("%s is news", event).isNotEqualTo(before);
            }
        }
        Map<UUID, String> standing = new HashMap<>();
        prospects(world, country).forEach((id, finding) -> standing.put(id, essence(finding)));
        assertThat(told).as("seed %d", SEED + 1).isEqualTo(standing);
        assertThat(prospectEvents(world)).hasSizeGreaterThan(10);
    }

    @Test
    default void aSecondLookFindsNothingNew() {
        SmallCountry country = new SmallCountry(SEED, 4, 40);
        World world = settled(country);
        Detection detection = Run.detection(world, world.ports(), evening(30));
        Run.take(detection, Run.arrivals(receivedUpTo(country, evening(30)), 0));
        Run.sweep(detection);

        assertThat(Run.look(detection)).isEqualTo(4);
        Map<UUID, Finding> standing = prospects(world, country);
        int events = world.events().size();
        assertThat(Run.look(detection)).isZero();

        assertThat(prospects(world, country)).isEqualTo(standing);
        assertThat(world.events()).hasSize(events);
    }

    @Test
    default void whoIsBehindIsLookedAtWhenTheSweepHasBroughtItToThePresent() {
        SmallCountry country = new SmallCountry(SEED, 4, 40);
        World world = settled(country);
        Detection detection = Run.detection(world, world.ports(), evening(30));
        Run.take(detection, Run.arrivals(receivedUpTo(country, evening(10)), 0));
        assertThat(unseen(world)).isEmpty();

        Run.sweep(detection);

        assertThat(unseen(world)).hasSize(4);
        assertThat(world.ports().outlook().supplyOf(country.products()).block(SOON))
                .extracting(SupplyFacts::day)
                .containsOnly(SmallCountry.FIRST_DAY.plusDays(30));
    }

    @Test
    default void whatChangesWhileSomebodyLooksIsLookedAtAgain() {
        SmallCountry country = new SmallCountry(SEED, 2, 40);
        World world = settled(country);
        Detection detection = Run.detection(world, world.ports(), evening(20));
        Run.take(detection, Run.arrivals(receivedUpTo(country, evening(20)), 0));
        List<UnseenSupply> seenThen = unseen(world);
        Run.take(detection, Run.arrivals(receivedUpTo(country, evening(25)), 0));

        world.ports()
                .transactions()
                .inOne(world.ports().outlook().seen(seenThen))
                .block(SOON);

        assertThat(unseen(world)).hasSize(2).doesNotContainAnyElementsOf(seenThen);
        world.ports()
                .transactions()
                .inOne(world.ports().outlook().seen(unseen(world)))
                .block(SOON);
        assertThat(unseen(world)).isEmpty();
    }

    private static List<UnseenSupply> unseen(World world) {
        return requireNonNull(world.ports().outlook().unseen().block(SOON));
    }

    /** What every reader would have to know; the rest are numbers that change daily. */
    private static String essence(Finding finding) {
        return switch (finding) {
            case Assessment assessment ->
                assessment.shortageId() + " " + assessment.severity() + " " + assessment.step();
            case AtRisk warning -> warning.product() + " " + warning.basis();
            default -> throw new IllegalArgumentException("no prospect: " + finding);
        };
    }

    static List<FindingEvent> prospectEvents(World world) {
        return world.events().stream()
                .map(event -> Json.read(event.body(), FindingEvent.class))
                .filter(event -> event.finding() instanceof Assessment || event.finding() instanceof AtRisk)
                .toList();
    }

    static Map<UUID, Finding> prospects(World world, SmallCountry country) {
        return requireNonNull(
                world.ports().outlook().prospectsOf(country.products()).block(SOON));
    }

    static Instant evening(int day) {
        return BusinessDays.noonOf(SmallCountry.FIRST_DAY.plusDays(day)).plus(Duration.ofHours(11));
    }

    static List<Report> receivedUpTo(SmallCountry country, Instant instant) {
        return country.reports().stream()
                .filter(report -> !report.receivedAt().isAfter(instant))
                .toList();
    }

    /** All in one group of one substance, but for the last two, which share only the class. */
    static List<RegistryLine> registry(SmallCountry country) {
        int products = country.products().size();
        return country.registry().stream()
                .map(line -> line instanceof ProductLine product
                        ? grouped(product, country.products().indexOf(product.product()) < products - 2)
                        : line)
                .toList();
    }

    private static ProductLine grouped(ProductLine line, boolean first) {
        return new ProductLine(
                line.product(),
                line.name(),
                first ? "abacavir" : "lamivudine",
                line.strength(),
                line.form(),
                line.route(),
                new AtcCode(first ? "J05AF06" : "J05AF05"),
                line.mah(),
                first ? "ABACAVIR-300-MG-TABLET" : "LAMIVUDINE-300-MG-TABLET",
                line.prescriptionOnly(),
                36,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private World settled(SmallCountry country) {
        World world = world();
        world.register(registry(country));
        return world;
    }

    static List<Finding> byTheRules(SmallCountry country, Instant now) {
        AsKnownAt known = AsKnownAt.of(Registry.of(registry(country)), Run.RULES.ruleBook(), now);
        RulesOfDay rules = Run.RULES.assessment().on(known.today());
        Map<ProductId, Examined> examined = new HashMap<>();
        Map<ProductId, List<StandingShortage>> shortages = new HashMap<>();
        for (ProductId product : country.products()) {
            List<Report> reports = receivedUpTo(country, now).stream()
                    .filter(report -> report.product().equals(product))
                    .toList();
            if (!reports.isEmpty()) {
                Examined one = FromScratch.examine(product, reports, known, SupplyRules.of(rules));
                examined.put(product, one);
                shortages.put(
                        product,
                        one.shortages().stream()
                                .map(row -> new StandingShortage(FindingIds.of(row), row.shortage()))
                                .toList());
            }
        }
        Outlook outlook = new Outlook(
                Groups.of(known.registry(), known.today(), now),
                rules,
                examined.values().stream().map(Examined::supply).toList(),
                shortages);
        return country.products().stream()
                .flatMap(product -> Stream.<Finding>concat(
                        outlook.assessments(product).stream(), outlook.warning(product).stream()))
                .toList();
    }
}
