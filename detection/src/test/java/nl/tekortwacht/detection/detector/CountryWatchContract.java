/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.history.ProductHistory;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.overview.ProductPart;
import nl.tekortwacht.detection.record.Period;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.store.ClosedDay;
import nl.tekortwacht.detection.supply.SupplyRules;
import nl.tekortwacht.detection.timeline.Examined;
import nl.tekortwacht.detection.timeline.FromScratch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the overviews of the country promise, whatever the stores are made of. */
interface CountryWatchContract {

    long SEED = 20_261_123;
    Duration SOON = Duration.ofSeconds(30);

    /** An empty world. */
    World world();

    @Test
    default void theOverviewOfADayIsThatOfTheRules() {
        SmallCountry country = new SmallCountry(SEED, 25, 50);
        World world = world();
        world.register(GroupWatchContract.registry(country));

        for (int day : List.of(20, 21, 45, 70)) {
            Instant now = GroupWatchContract.evening(day);
            Detection detection = Run.detection(world, world.ports(), now);
            Run.take(detection, Run.arrivals(GroupWatchContract.receivedUpTo(country, now), 0));
            Run.sweep(detection);
            LocalDate today = SmallCountry.FIRST_DAY.plusDays(day);

            assertThat(look(detection)).isEqualTo(today);
            assertThat(look(detection)).as("once a day").isNull();

            Overview made = world.overview(today).orElseThrow();
            Overview expected = byTheRules(country, now);
            assertThat(made.statistics().rows())
                    .as("seed %d, day %d", SEED, day)
                    .containsExactlyInAnyOrderElementsOf(expected.statistics().rows());
            assertThat(made.market())
                    .containsExactlyInAnyOrderElementsOf(expected.market())
                    .isNotEmpty();
            assertThat(made.holders())
                    .containsExactlyInAnyOrderElementsOf(expected.holders())
                    .isNotEmpty();
            assertThat(made.wholesalers())
                    .containsExactlyInAnyOrderElementsOf(expected.wholesalers())
                    .hasSize(4);
        }
    }

    @Test
    default void theCountryWaitsForProductsThatHaveNotClosedTheDay() {
        SmallCountry country = new SmallCountry(SEED, 3, 20);
        World world = world();
        world.register(GroupWatchContract.registry(country));
        Instant now = GroupWatchContract.evening(15);
        Run.take(
                Run.detection(world, world.ports(), now),
                Run.arrivals(GroupWatchContract.receivedUpTo(country, GroupWatchContract.evening(10)), 0));
        Detection detection = Run.detection(world, world.ports(), now);
        world.ports()
                .store()
                .close(List.of(new ClosedDay(SmallCountry.FIRST_DAY.plusDays(15), now.minus(Duration.ofMinutes(5)))))
                .block(SOON);

        assertThat(look(detection)).isNull();
        Run.sweep(detection);
        assertThat(look(detection)).isEqualTo(SmallCountry.FIRST_DAY.plusDays(15));
    }

    @Test
    default void nothingIsKnownOfACountryWithoutReports() {
        World world = world();
        assertThat(look(Run.detection(world, world.ports(), GroupWatchContract.evening(3))))
                .isNull();
    }

    private static @Nullable LocalDate look(Detection detection) {
        return detection.countryWatch().look().block(SOON);
    }

    private static Overview byTheRules(SmallCountry country, Instant now) {
        AsKnownAt known = AsKnownAt.of(Registry.of(GroupWatchContract.registry(country)), Run.RULES.ruleBook(), now);
        SupplyRules rules = SupplyRules.of(Run.RULES.assessment().on(known.today()));
        List<Report> received = GroupWatchContract.receivedUpTo(country, now);
        Period period = new Period(
                BusinessDays.dayOf(received.getFirst().receivedAt()),
                known.today().plusDays(1));
        List<ProductPart> parts = country.products().stream()
                .map(product -> {
                    List<Report> reports = received.stream()
                            .filter(report -> report.product().equals(product))
                            .toList();
                    Examined examined = FromScratch.examine(product, reports, known, rules);
                    return ProductPart.of(
                            ProductHistory.of(product, reports, examined.findings(), known),
                            examined.available(),
                            period);
                })
                .toList();
        return Overview.of(parts, period, known);
    }
}
