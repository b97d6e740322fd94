/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import static nl.tekortwacht.detection.timeline.RandomProduct.PRODUCT;
import static nl.tekortwacht.detection.timeline.RandomProduct.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.availability.DayRecord;
import nl.tekortwacht.detection.change.DayChanges;
import nl.tekortwacht.detection.change.RowChanges;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.store.DayRow;
import nl.tekortwacht.detection.store.FindingRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows in their versions say for any instant what the plain rules say with what had been received by then. The
 * display name is the seed.
 */
@Execution(ExecutionMode.CONCURRENT)
class AnyInstantPropertyTest {

    private static final int INSTANTS = 12;

    static Stream<Long> seeds() {
        return ProductTimelinePropertyTest.seeds();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void daysAsKnownAtAnyInstantAreThoseOfTheRules(long seed) {
        RandomProduct product = new RandomProduct(seed);
        List<DayRow> rows = DayChanges.of(PRODUCT, learned(product).days()).rows();

        for (Instant instant : instants(product, new Random(seed))) {
            assertThat(daysAt(rows, instant))
                    .as("days as known at %s", instant)
                    .isEqualTo(FromScratch.days(product.reports(), AsKnownAt.of(product.registry(), RULES, instant)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findingsAsKnownAtAnyInstantAreThoseOfTheRules(long seed) {
        RandomProduct product = new RandomProduct(seed);
        List<FindingRow> rows =
                RowChanges.of(PRODUCT, learned(product).findings()).rows();

        for (Instant instant : instants(product, new Random(seed))) {
            Findings expected =
                    FromScratch.find(PRODUCT, product.reports(), AsKnownAt.of(product.registry(), RULES, instant));
            assertThat(findingsAt(rows, instant))
                    .as("findings as known at %s", instant)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(expected.shortages(), expected.safetyStock(), expected.lateNotices())
                                    .<Finding>flatMap(Collection::stream)
                                    .map(ProductTimelinePropertyTest::withoutDays)
                                    .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDayHasOneVersionAtATimeAndNoVersionRepeatsTheOneBefore(long seed) {
        List<DayVersion> versions = learned(new RandomProduct(seed)).days();

        List<DayRow> rows = DayChanges.of(PRODUCT, versions).rows().stream()
                .sorted(Comparator.<DayRow, LocalDate>comparing(
                                row -> row.record().day())
                        .thenComparing(DayRow::knownFrom))
                .toList();
        for (int i = 1; i < rows.size(); i++) {
            DayRow before = rows.get(i - 1);
            DayRow row = rows.get(i);
            if (before.record().day().equals(row.record().day())) {
                assertThat(before.knownTo()).isEqualTo(row.knownFrom());
                assertThat(before.record()).isNotEqualTo(row.record());
            } else {
                assertThat(before.knownTo()).isNull();
            }
        }
    }

    private static TimelineChanges learned(RandomProduct product) {
        return ProductTimelinePropertyTest.incremental(product, product.reports(), product.wellAfterwards())
                .drain(LocalDate.MIN);
    }

    /** Some at random, and some at which something happens: a receipt, the closing of a day, and just before each. */
    private static List<Instant> instants(RandomProduct product, Random random) {
        List<Report> reports = product.reports();
        Instant first = reports.getFirst().receivedAt().minus(Duration.ofDays(1));
        long seconds = Duration.between(first, product.wellAfterwards()).toSeconds();
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < INSTANTS / 4; i++) {
            Instant receipt = reports.get(random.nextInt(reports.size())).receivedAt();
            instants.add(first.plusSeconds(random.nextLong(seconds)));
            instants.add(receipt);
            instants.add(receipt.minusNanos(1));
            instants.add(BusinessDays.closeOf(BusinessDays.dayOf(receipt), LocalTime.of(18, 0)));
        }
        return instants;
    }

    private static List<DayRecord> daysAt(List<DayRow> rows, Instant instant) {
        return rows.stream()
                .filter(row -> stands(row.knownFrom(), row.knownTo(), instant))
                .map(DayRow::record)
                .sorted(Comparator.comparing(DayRecord::day))
                .toList();
    }

    private static List<@Nullable Finding> findingsAt(List<FindingRow> rows, Instant instant) {
        List<@Nullable Finding> standing = new ArrayList<>();
        rows.stream()
                .filter(row -> stands(row.knownFrom(), row.knownTo(), instant))
                .forEach(row -> standing.add(ProductTimelinePropertyTest.withoutDays(row.finding())));
        return standing;
    }

    private static boolean stands(Instant from, @Nullable Instant to, Instant instant) {
        return !from.isAfter(instant) && (to == null || to.isAfter(instant));
    }
}
