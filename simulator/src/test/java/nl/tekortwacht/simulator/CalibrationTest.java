/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.truth.TruthFailure;
import nl.tekortwacht.simulator.truth.TruthRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the country compares with the published figures of the Netherlands. The table is printed at the end. */
class CalibrationTest {

    private static final long[] SEEDS = {1, 2, 3};
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int PRODUCTS = 500;
    private static final int YEARS = 3;
    /** Runs that began this long before the end can be judged nearly whole. */
    private static final int LAST_DAYS_LEFT_OUT = 250;

    private static final List<TruthRun> RUNS = new ArrayList<>();
    private static final List<TruthFailure> FAILURES = new ArrayList<>();
    private static final List<Notification> FIRST_NOTICES = new ArrayList<>();
    private static final Map<String, Integer> GROUP_SIZES = new HashMap<>();
    private static final List<String> TABLE = new ArrayList<>();

    @BeforeAll
    static void live() {
        for (long seed : SEEDS) {
            SimulationOptions options = options(seed);
            SimulatedCountry country = SimulatedCountry.create(options);
            LocalDate end = options.firstDay().plusYears(YEARS);
            while (country.nextDate().isBefore(end)) {
                country.nextDay().reports().forEach(CalibrationTest::keepFirstNotice);
            }
            country.truth().runs().stream()
                    .filter(run -> run.nationwide() && !run.from().isBefore(options.firstDay()))
                    .forEach(RUNS::add);
            country.truth().failures().stream()
                    .filter(failure -> failure.begins().isBefore(end.minusDays(LAST_DAYS_LEFT_OUT)))
                    .forEach(FAILURES::add);
            country.registry().stream()
                    .filter(ProductLine.class::isInstance)
                    .forEach(line -> GROUP_SIZES.merge(seed + "/" + ((ProductLine) line).group(), 1, Integer::sum));
        }
    }

    /** Orders and frequent counts change nothing of the truth or the notifications, and take time. */
    private static SimulationOptions options(long seed) {
        return new SimulationOptions(seed, FIRST_DAY, PRODUCTS, 4, 3, 60, 0, 7, 1, SimulationOptions.USUAL_FAILURES);
    }

    private static void keepFirstNotice(Report report) {
        if (report instanceof Notification it
                && it.replaces() == null
                && it.kind().announces()) {
            FIRST_NOTICES.add(it);
        }
    }

    @Test
    void asManyShortagesAsTheCountryHas() {
        double perYear = RUNS.stream().filter(atLeast(14)).count() * 300.0 / (PRODUCTS * YEARS * SEEDS.length);
        row("unavailable nationwide >= 14 days, per 300 products a year", perYear, "25 to 40");
        assertThat(perYear).isBetween(22.0, 45.0);
        double brief = RUNS.stream().filter(atLeast(14).negate()).count() * 300.0 / (PRODUCTS * YEARS * SEEDS.length);
        row("the same, shorter than 14 days", brief, "some");
        assertThat(brief).isBetween(2.0, 25.0);
    }

    @Test
    void shortagesLastAsLongAsFarmancoCounts() {
        long[] days = ended().filter(atLeast(14))
                .mapToLong(CalibrationTest::days)
                .sorted()
                .toArray();
        double mean = LongStream.of(days).average().orElseThrow();
        double underTenWeeks =
                (double) LongStream.of(days).filter(it -> it < 70).count() / days.length;
        row("days out, mean of those >= 14 days", mean, "91 (2022), 107 (2023), 104 (2024)");
        long median = days[days.length / 2];
        row("days out, median of those >= 14 days", (double) median, "about 60");
        row("solved within 10 weeks, of those >= 14 days", underTenWeeks, "0.57 (2022)");
        assertThat(mean).isBetween(75.0, 120.0);
        assertThat(median).isBetween(45L, 80L);
        assertThat(underTenWeeks).isBetween(0.42, 0.68);
        double meanOfAll = ended().mapToLong(CalibrationTest::days).average().orElseThrow();
        row("days out, mean of all", meanOfAll, "about 91");
        assertThat(meanOfAll).isBetween(60.0, 110.0);
    }

    @Test
    void holdersGiveTheCausesOfTheMeldpunt() {
        row("cause finished product delay", share(Cause.FINISHED_PRODUCT_DELAY), "0.48 (2020), 0.56 (2023)");
        row("cause increased demand", share(Cause.INCREASED_DEMAND), "0.28 (2020), 0.23 (2023)");
        row("cause distribution", share(Cause.DISTRIBUTION), "0.17 (2020)");
        row("cause raw material", share(Cause.RAW_MATERIAL), "0.04 (2020)");
        row("cause quality", share(Cause.QUALITY), "0.02 (2020, rest)");
        row("cause economic", share(Cause.ECONOMIC), "0.01 (2020)");
        assertThat(share(Cause.FINISHED_PRODUCT_DELAY)).isBetween(0.42, 0.62);
        assertThat(share(Cause.INCREASED_DEMAND)).isBetween(0.17, 0.33);
        assertThat(share(Cause.DISTRIBUTION)).isBetween(0.07, 0.22);
        assertThat(share(Cause.RAW_MATERIAL)).isBetween(0.01, 0.08);
        assertThat(share(Cause.QUALITY)).isBetween(0.005, 0.08);
        assertThat(share(Cause.ECONOMIC)).isBetween(0.003, 0.06);
    }

    @Test
    void mostNotificationsAreACaution() {
        List<TruthFailure> notified = FAILURES.stream()
                .filter(failure -> !failure.announced().isEmpty())
                .toList();
        double never = part(notified, failure -> !failure.materialised());
        row("notifications that never materialise", never, "most (Letter 2023)");
        assertThat(never).isBetween(0.5, 0.75);
        double unnotified =
                part(FAILURES.stream().filter(TruthFailure::materialised).toList(), failure -> failure.announced()
                        .isEmpty());
        row("materialised and never notified", unnotified, "some");
        assertThat(unnotified).isBetween(0.05, 0.3);
        double stops = part(FIRST_NOTICES, notice -> notice.kind().isDefinitive());
        row("notifications of a definitive stop", stops, "0.08 (2020), 0.06 (2021)");
        assertThat(stops).isBetween(0.02, 0.12);
    }

    @Test
    void aboutHalfOfTheNoticesComeLate() {
        List<Notification> withPeriod =
                FIRST_NOTICES.stream().filter(CalibrationTest::hasNoticePeriod).toList();
        double late = part(withPeriod, notice -> notice.receivedAt()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .isAfter(notice.start().minusMonths(2)));
        row("first notices less than 2 months ahead", late, "many; no figure published");
        assertThat(late).isBetween(0.35, 0.8);
    }

    @Test
    void threeInFourGroupsHaveAnAlternative() {
        double share = part(List.copyOf(GROUP_SIZES.values()), size -> size > 1);
        row("groups with more than one product", share, "0.75 (substitution as solution)");
        assertThat(share).isBetween(0.68, 0.82);
    }

    @AfterAll
    static void print() {
        System.out.printf("%-62s %10s   %s%n", "simulated, seeds 1 to 3", "", "the Netherlands");
        TABLE.forEach(System.out::println);
    }

    private static void row(String what, double value, String published) {
        TABLE.add(String.format(Locale.ROOT, "%-62s %10.2f   %s", what, value, published));
    }

    private static boolean hasNoticePeriod(Notification notice) {
        return notice.kind().isDefinitive() || notice.kind().name().equals("INTERRUPTION");
    }

    private static double share(Cause cause) {
        return part(FIRST_NOTICES, notice -> notice.cause() == cause);
    }

    private static <T> double part(List<T> all, Predicate<T> wanted) {
        return (double) all.stream().filter(wanted).count() / all.size();
    }

    private static Stream<TruthRun> ended() {
        LocalDate lastStart = FIRST_DAY.plusYears(YEARS).minusDays(LAST_DAYS_LEFT_OUT);
        return RUNS.stream().filter(run -> !run.definitive() && run.from().isBefore(lastStart));
    }

    private static long days(TruthRun run) {
        return run.days(FIRST_DAY.plusYears(YEARS));
    }

    private static Predicate<TruthRun> atLeast(int days) {
        return run -> days(run) >= days;
    }
}
