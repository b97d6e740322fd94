/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import static nl.tekortwacht.detection.timeline.RandomProduct.PRODUCT;
import static nl.tekortwacht.detection.timeline.RandomProduct.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.json.AssessmentRulesYaml;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.availability.DayVerdict;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.supply.DatedSupplyRules;
import nl.tekortwacht.detection.supply.SupplyFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of section 9 of the detection rules, each over many random products. The display name is the seed. */
@Execution(ExecutionMode.CONCURRENT)
class ProductTimelinePropertyTest {

    private static final DatedSupplyRules SUPPLY_RULES = new DatedSupplyRules(AssessmentRulesYaml.defaults());

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(250);
    }

    static Stream<Long> someSeeds() {
        return seeds().limit(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyOrderOfArrivalGivesTheSame(long seed) {
        RandomProduct product = new RandomProduct(seed);
        Instant until = product.wellAfterwards();
        Findings expected = fromScratch(product, product.reports(), until);

        List<Report> shuffled = shuffledNamedFirst(product.reports(), new Random(seed));

        assertThat(fromScratch(product, shuffled, until)).isEqualTo(expected);
        assertThat(incremental(product, shuffled, until).findings()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void incrementalEqualsFromScratchAfterEveryReportAndEveryDay(long seed) {
        RandomProduct product = new RandomProduct(seed);
        ProductTimeline timeline = new ProductTimeline(PRODUCT, product.registry(), RULES, SUPPLY_RULES);
        List<Report> known = new ArrayList<>();
        for (Report report : product.reports()) {
            closeDaysBefore(report.receivedAt(), timeline, product, known);
            timeline.learn(List.of(report), report.receivedAt());
            known.add(report);
            assertThat(timeline.findings())
                    .as("after %s", report)
                    .isEqualTo(fromScratch(product, known, report.receivedAt()));
        }
        closeDaysBefore(product.wellAfterwards(), timeline, product, known);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("someSeeds")
    void theSupplyIsThatOfFromScratchAfterEveryReport(long seed) {
        RandomProduct product = new RandomProduct(seed);
        ProductTimeline timeline = new ProductTimeline(PRODUCT, product.registry(), RULES, SUPPLY_RULES);
        List<Report> known = new ArrayList<>();
        SupplyFacts supply = null;
        for (Report report : product.reports()) {
            timeline.learn(List.of(report), report.receivedAt());
            known.add(report);
            supply = supply(timeline, supply);
            assertThat(supply).as("after %s", report).isEqualTo(supplyFromScratch(product, known, report.receivedAt()));
        }
    }

    /** What is known of the supply after what the timeline learned last; it says nothing if that is as before. */
    private static @Nullable SupplyFacts supply(ProductTimeline timeline, @Nullable SupplyFacts before) {
        SupplyFacts changed = timeline.drain(LocalDate.MIN).supply();
        return changed == null ? before : changed;
    }

    private static SupplyFacts supplyFromScratch(RandomProduct product, List<Report> reports, Instant at) {
        AsKnownAt known = AsKnownAt.of(product.registry(), RULES, at);
        return FromScratch.examine(PRODUCT, reports, known, SUPPLY_RULES.on(known.today()))
                .supply();
    }

    /** Closes the days one by one, as the sweep does, and compares after each. */
    private static void closeDaysBefore(
            Instant until, ProductTimeline timeline, RandomProduct product, List<Report> known) {
        if (known.isEmpty()) {
            return;
        }
        LocalDate day = timeline.closedThrough().plusDays(1);
        for (Instant closing = closing(day); !closing.isAfter(until); closing = closing(day)) {
            timeline.learn(List.of(), closing);
            assertThat(timeline.findings())
                    .as("after the close of %s", day)
                    .isEqualTo(fromScratch(product, known, closing));
            day = day.plusDays(1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theVersionsAddUpToTheFindings(long seed) {
        RandomProduct product = new RandomProduct(seed);
        Instant until = product.wellAfterwards();
        ProductTimeline timeline = incremental(product, product.reports(), until);
        Map<UUID, Finding> current = new HashMap<>();
        for (FindingVersion version : timeline.drain(LocalDate.MIN).findings()) {
            assertThat(withoutDays(current.get(version.findingId())))
                    .as("previous of %s", version)
                    .isEqualTo(withoutDays(version.previous()));
            if (version.current() == null) {
                current.remove(version.findingId());
            } else {
                current.put(version.findingId(), version.current());
            }
        }
        Findings findings = timeline.findings();
        assertThat(current.values().stream().map(ProductTimelinePropertyTest::withoutDays))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(findings.shortages(), findings.safetyStock(), findings.lateNotices())
                                .flatMap(Collection::stream)
                                .map(ProductTimelinePropertyTest::withoutDays)
                                .toList());
        assertThat(timeline.drain(LocalDate.MIN).findings()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReportDeliveredTwiceChangesNothing(long seed) {
        RandomProduct product = new RandomProduct(seed);
        Instant until = product.wellAfterwards();
        List<Report> twice = new ArrayList<>();
        product.reports().forEach(report -> Collections.addAll(twice, report, report));

        assertThat(incremental(product, twice, until).findings())
                .isEqualTo(incremental(product, product.reports(), until).findings());
        assertThat(fromScratch(product, twice, until)).isEqualTo(fromScratch(product, product.reports(), until));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsRetractedIsAsIfItHadNeverCome(long seed) {
        RandomProduct product = new RandomProduct(seed);
        Instant until = product.wellAfterwards();
        Set<ReportKey> named = product.reports().stream()
                .flatMap(report -> report.names().stream())
                .collect(Collectors.toSet());
        List<Report> candidates = product.reports().stream()
                .filter(report -> report.replaces() == null && !(report instanceof Retraction))
                .filter(report -> !named.contains(report.key()))
                .toList();
        Report taken = candidates.get(new Random(seed).nextInt(candidates.size()));
        List<Report> without = new ArrayList<>(product.reports());
        without.remove(taken);
        List<Report> retracted = new ArrayList<>(product.reports());
        retracted.add(
                new Retraction(new ReportId("taken-back"), taken.reporter(), PRODUCT, until, null, taken.reportId()));

        Findings asIfNeverThere = fromScratch(product, without, until);
        Findings now = fromScratch(product, retracted, until);

        assertThat(now.safetyStock()).isEqualTo(asIfNeverThere.safetyStock());
        assertThat(now.shortages().stream().filter(row -> !isWithdrawn(row, taken)))
                .isEqualTo(asIfNeverThere.shortages());
        assertThat(now.lateNotices().stream().filter(late -> !isOf(late, taken)))
                .isEqualTo(asIfNeverThere.lateNotices());
    }

    private static boolean isWithdrawn(Shortage row, Report taken) {
        return row.phase() == Phase.WITHDRAWN
                && row.announcement() != null
                && row.announcement().reportId().equals(taken.reportId());
    }

    private static boolean isOf(LateNotice late, Report report) {
        return late.reportId().equals(report.reportId());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inSilenceOnlyTheCloseOfADayChangesPhasesAndOnTheDaysNamed(long seed) {
        RandomProduct product = new RandomProduct(seed);
        Instant last = product.reports().getLast().receivedAt();
        ProductTimeline timeline = incremental(product, product.reports(), last);
        timeline.drain(LocalDate.MIN);
        timeline.learn(List.of(), product.wellAfterwards());
        TimelineChanges changes = timeline.drain(LocalDate.MIN);
        Map<LocalDate, DayVerdict> verdicts = verdicts(incremental(product, product.reports(), product.wellAfterwards())
                .drain(LocalDate.MIN)
                .days());

        for (FindingVersion version : changes.findings()) {
            LocalDate day = BusinessDays.dayOf(version.knownFrom());
            assertThat(version.knownFrom()).isEqualTo(closing(day));
            assertThat(version.current() == null ? version.previous() : version.current())
                    .as("only shortages move by themselves")
                    .isInstanceOf(Shortage.class);
            if (version.current() instanceof Shortage now) {
                assertThat(isDue(now, (Shortage) version.previous(), day, verdicts))
                        .as("on %s: %s", day, version)
                        .isTrue();
            }
        }
    }

    /** Whether a phase is due on exactly this day, by the plain words of sections 4 to 6. */
    private static boolean isDue(
            Shortage now, @Nullable Shortage before, LocalDate day, Map<LocalDate, DayVerdict> verdicts) {
        boolean samePhase = before != null && before.phase() == now.phase();
        // Marketing that had ended was taken up again, or the announcement of its end is over: the phase below shows.
        boolean wasDiscontinued = before != null && before.phase() == Phase.DISCONTINUED;
        return samePhase
                || wasDiscontinued
                || switch (now.phase()) {
                    case SUSPECTED -> now.start().equals(day) && verdicts.get(day) == DayVerdict.UNAVAILABLE;
                    case CONFIRMED ->
                        day.equals(now.confirmedOn())
                                && !day.isBefore(now.start().plusDays(13))
                                && verdicts.get(day) == DayVerdict.UNAVAILABLE;
                    case RESOLVED, PASSED -> daysOf(DayVerdict.AVAILABLE, now.end(), day, verdicts) == 3;
                    case LAPSED -> daysOf(DayVerdict.UNKNOWN, day.minusDays(20), day, verdicts) == 21;
                    case ANTICIPATED -> isEpisodeOver(verdicts, day);
                    case WITHDRAWN -> false;
                    case DECLARED -> day.equals(now.start()) || isEpisodeOver(verdicts, day);
                    case AVOIDED, UNVERIFIED -> day.equals(now.end());
                    case DISCONTINUED -> true;
                };
    }

    /** An announcement stands alone again when the episode that showed it is over. */
    private static boolean isEpisodeOver(Map<LocalDate, DayVerdict> verdicts, LocalDate day) {
        return verdicts.get(day) == DayVerdict.AVAILABLE || verdicts.get(day) == DayVerdict.UNKNOWN;
    }

    private static long daysOf(
            DayVerdict verdict, @Nullable LocalDate from, LocalDate to, Map<LocalDate, DayVerdict> verdicts) {
        return from == null
                ? 0
                : from.datesUntil(to.plusDays(1))
                        .filter(day -> verdicts.get(day) == verdict)
                        .count();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsConfirmedBeforeItsFourteenthDayAndNothingIsMissed(long seed) {
        RandomProduct product = new RandomProduct(seed);
        ProductTimeline timeline = incremental(product, product.reports(), product.wellAfterwards());
        Map<LocalDate, DayVerdict> verdicts =
                verdicts(timeline.drain(LocalDate.MIN).days());

        for (Shortage shortage : timeline.findings().shortages()) {
            if (!shortage.hasEpisode()) {
                continue;
            }
            LocalDate end = shortage.end() != null
                    ? shortage.end()
                    : shortage.lastKnown() != null
                            ? shortage.lastKnown().plusDays(1)
                            : timeline.closedThrough().plusDays(1);
            LocalDate due = shortage.start()
                    .plusDays(13)
                    .datesUntil(
                            end.isBefore(shortage.start().plusDays(13))
                                    ? shortage.start().plusDays(13)
                                    : end)
                    .filter(day -> verdicts.get(day) == DayVerdict.UNAVAILABLE)
                    .findFirst()
                    .orElse(null);
            assertThat(shortage.confirmedOn()).as("%s", shortage).isEqualTo(due);
            if (shortage.phase() == Phase.CONFIRMED) {
                assertThat(shortage.days()).isGreaterThanOrEqualTo(14);
            }
        }
    }

    private static Map<LocalDate, DayVerdict> verdicts(List<DayVersion> days) {
        return days.stream()
                .collect(Collectors.toMap(
                        DayVersion::day, version -> version.record().verdict(), (earlier, later) -> later));
    }

    private static Findings fromScratch(RandomProduct product, List<Report> reports, Instant at) {
        return FromScratch.find(PRODUCT, reports, AsKnownAt.of(product.registry(), RULES, at));
    }

    static ProductTimeline incremental(RandomProduct product, List<Report> reports, Instant until) {
        ProductTimeline timeline = new ProductTimeline(PRODUCT, product.registry(), RULES, SUPPLY_RULES);
        timeline.learn(reports, until);
        return timeline;
    }

    private static Instant closing(LocalDate day) {
        return BusinessDays.closeOf(day, LocalTime.of(18, 0));
    }

    private static List<Report> shuffledNamedFirst(List<Report> reports, Random random) {
        List<Report> waiting = new ArrayList<>(reports);
        Collections.shuffle(waiting, random);
        List<Report> ordered = new ArrayList<>();
        Set<ReportKey> there = new HashSet<>();
        while (!waiting.isEmpty()) {
            for (Report report : List.copyOf(waiting)) {
                if (there.containsAll(report.names())) {
                    ordered.add(report);
                    there.add(report.key());
                    waiting.remove(report);
                }
            }
        }
        return ordered;
    }

    static @Nullable Finding withoutDays(@Nullable Finding finding) {
        return finding instanceof Shortage shortage
                ? new Shortage(
                        shortage.product(),
                        shortage.phase(),
                        shortage.definition(),
                        shortage.start(),
                        shortage.startKnown(),
                        shortage.end(),
                        shortage.lastKnown(),
                        shortage.confirmedOn(),
                        null,
                        shortage.unreported(),
                        shortage.conflict(),
                        shortage.announcement())
                : finding;
    }
}
