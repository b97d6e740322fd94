/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.market.GroupMarket;
import nl.tekortwacht.contracts.record.HolderRecord;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.statistics.CountryStatistics;
import nl.tekortwacht.contracts.statistics.StatisticsRow;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.detection.availability.DayRecord;
import nl.tekortwacht.detection.availability.DayVerdict;
import nl.tekortwacht.detection.reference.AsKnownAt;
import nl.tekortwacht.detection.timeline.FromScratch;
import nl.tekortwacht.simulator.SimulatedCountry;
import nl.tekortwacht.simulator.country.SimulationOptions;
import nl.tekortwacht.simulator.ndjson.SimulationWriter;
import nl.tekortwacht.standalone.ShippedRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statistics of a simulated year, against the same computed plainly. */
@Tag("slow")
class YearStatisticsTest {

    private static final long SEED = 20261122;
    private static final int PRODUCTS = 150;

    @TempDir
    private static Path folder;

    private static LocalDate last = LocalDate.MIN;

    @BeforeAll
    static void simulate() throws IOException {
        SimulatedCountry country =
                SimulatedCountry.create(SimulationOptions.demo(SEED).withProducts(PRODUCTS));
        SimulationWriter.write(country, 1, folder);
        last = country.truth().upTo();
    }

    @Test
    void theStatisticsOfAYearEqualThoseComputedPlainly() throws IOException {
        CountryStatistics statistics = requireEqualToPlain(RulesYaml.defaults(), "NATIONWIDE", last);

        StatisticsRow whole = statistics.rows().getFirst();
        assertThat(whole.meldpunt().notifications()).isGreaterThan(20);
        assertThat(whole.farmanco().shortages()).isGreaterThan(5);
        requireEquations(statistics.rows());
    }

    @Test
    void soDoThoseThatWereKnownInTheMiddleOfTheYear() throws IOException {
        CountryStatistics statistics = requireEqualToPlain(RulesYaml.defaults(), "NATIONWIDE", last.minusMonths(6));

        assertThat(statistics.rows().getFirst().reconciliation().pending()).isPositive();
    }

    @Test
    void soDoThoseByAnotherDefinition() throws IOException {
        RuleBook rules = RulesYaml.read(ShippedRules.text()
                .replace("value: NATIONWIDE,", "value: TWO_OF_FOUR,")
                .getBytes(StandardCharsets.UTF_8));

        requireEqualToPlain(rules, "TWO_OF_FOUR", last);
    }

    private static CountryStatistics requireEqualToPlain(RuleBook rules, String definition, LocalDate today)
            throws IOException {
        ReplayResult result = replay(rules, today);
        CountryStatistics statistics = result.overview().statistics();
        List<Report> reports = read("reports.ndjson", Report.class).stream()
                .filter(report -> !report.receivedAt().isAfter(BusinessDays.endOf(today)))
                .toList();
        List<RegistryLine> registry = read("registry.ndjson", RegistryLine.class);
        AsKnownAt known = AsKnownAt.of(Registry.of(registry), rules, BusinessDays.endOf(today));
        PlainStatistics plain = new PlainStatistics(
                reports,
                result.findings().shortages(),
                atcCodes(registry),
                alternatives(reports, registry, known),
                today);

        assertThat(result.refused()).isEmpty();
        assertThat(statistics.today()).isEqualTo(today);
        for (StatisticsRow row : statistics.rows()) {
            assertThat(row)
                    .as("%s %s %s", row.definition(), row.period(), row.atc())
                    .isEqualTo(plain.row(definition, row.period(), row.atc()));
        }
        System.out.printf(
                "statistics as known on %s: seed %d, %d products, %d rows equal; whole: %s%n",
                today,
                SEED,
                PRODUCTS,
                statistics.rows().size(),
                Json.text(statistics.rows().getFirst()));
        return statistics;
    }

    @Test
    void allRecordsTogetherHaveAsMuchAsTheListsThatTheyAreTakenFrom() throws IOException {
        ReplayResult result = replay(RulesYaml.defaults(), last);
        List<HolderRecord> holders = result.overview().holders();
        List<Shortage> confirmed = result.findings().shortages().stream()
                .filter(shortage -> shortage.confirmedOn() != null)
                .filter(shortage ->
                        !shortage.start().isBefore(holders.getFirst().from()))
                .toList();

        StatisticsRow whole = result.overview().statistics().rows().getFirst();
        assertThat(sum(holders.stream()
                        .map(holder -> holder.notices().versions())
                        .toList()))
                .isEqualTo(whole.meldpunt().notifications());
        assertThat(sum(holders.stream()
                        .map(holder -> holder.notices().late().count())
                        .toList()))
                .isEqualTo(result.findings().lateNotices().size());
        assertThat(sum(holders.stream().map(holder -> holder.unreported().n()).toList()))
                .isEqualTo(confirmed.size());
        assertThat(sum(holders.stream()
                        .map(holder -> holder.unreported().count())
                        .toList()))
                .isEqualTo(confirmed.stream().filter(Shortage::unreported).count());
        System.out.printf("records of a year: seed %d, first holder: %s%n", SEED, Json.text(holders.getFirst()));
        System.out.printf(
                "records of a year: seed %d, first wholesaler: %s%n",
                SEED, Json.text(result.overview().wholesalers().getFirst()));
    }

    @Test
    void everyHoldersAndGroupsFiguresAreWritten() throws IOException {
        ReplayResult result = replay(RulesYaml.defaults(), last);
        Path out = folder.resolve("out");
        ReplayWriter.write(result, Duration.ZERO, out);

        assertThat(Json.read(Files.readString(out.resolve("statistics.json")), CountryStatistics.class))
                .isEqualTo(result.overview().statistics());
        List<GroupMarket> markets = read("out/market.ndjson", GroupMarket.class);
        assertThat(markets).isEqualTo(result.overview().market());
        assertThat(Files.readAllLines(out.resolve("holder-records.ndjson")))
                .hasSameSizeAs(result.overview().holders());
        assertThat(Files.readAllLines(out.resolve("wholesaler-records.ndjson"))).hasSize(7);
        assertThat(markets).allSatisfy(YearStatisticsTest::requireIndex);
        System.out.printf(
                "markets of a year: seed %d, %d groups, %d single-source, %d thinning, %d about to be single-source%n",
                SEED,
                markets.size(),
                markets.stream().filter(GroupMarket::singleSource).count(),
                markets.stream().filter(GroupMarket::thinning).count(),
                markets.stream()
                        .filter(market -> market.singleSourceFrom() != null)
                        .count());
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    /** The index, from the inputs that are listed. */
    private static void requireIndex(GroupMarket market) {
        Map<String, Double> units = new HashMap<>();
        market.concentration()
                .inputs()
                .forEach(input -> units.merge(
                        input.holder().value(),
                        (double) Objects.requireNonNull(input.stock().delivered12m()),
                        Double::sum));
        double all = units.values().stream().mapToDouble(Double::doubleValue).sum();
        Integer hhi = market.concentration().hhi();
        if (hhi == null) {
            assertThat(all).isZero();
        } else {
            double expected = units.values().stream()
                    .mapToDouble(one -> one / all * one / all * 10_000)
                    .sum();
            assertThat((double) hhi).isCloseTo(expected, offset(0.501));
        }
    }

    private static void requireEquations(List<StatisticsRow> rows) {
        assertThat(rows).extracting(StatisticsRow::reconciliation).allSatisfy(step -> {
            assertThat(step.laterVersions() + step.chains()).isEqualTo(step.notifications());
            assertThat(step.withdrawn()
                            + step.tooShort()
                            + step.announcedAndSeen()
                            + step.seenBriefly()
                            + step.avoided()
                            + step.unverified()
                            + step.pending())
                    .isEqualTo(step.chains() + step.branches());
            assertThat(step.seenAndAnnounced() + step.seenNotAnnounced()).isEqualTo(step.shortages());
        });
    }

    private static ReplayResult replay(RuleBook rules, LocalDate today) throws IOException {
        return Replay.run(new ReplayInput(
                folder.resolve("registry.ndjson"),
                folder.resolve("reports.ndjson"),
                rules,
                BusinessDays.endOf(today),
                Clock.fixed(BusinessDays.endOf(last), BusinessDays.ZONE)));
    }

    private static <T> List<T> read(String file, Class<T> type) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file), StandardCharsets.UTF_8)) {
            return lines.map(line -> Json.read(line, type)).toList();
        }
    }

    private static Map<ProductId, AtcCode> atcCodes(List<RegistryLine> registry) {
        Map<ProductId, AtcCode> codes = new HashMap<>();
        for (RegistryLine line : registry) {
            if (line instanceof ProductLine product && product.atc() != null) {
                codes.put(product.product(), product.atc());
            }
        }
        return codes;
    }

    /** Whether another product of the group has a day record of the first day that says available. */
    private static Function<Shortage, @Nullable Boolean> alternatives(
            List<Report> reports, List<RegistryLine> registry, AsKnownAt known) {
        Map<ProductId, String> groups = new HashMap<>();
        for (RegistryLine line : registry) {
            if (line instanceof ProductLine product && product.group() != null) {
                groups.put(product.product(), product.group());
            }
        }
        Map<ProductId, List<Report>> byProduct = new HashMap<>();
        reports.forEach(report -> byProduct
                .computeIfAbsent(report.product(), key -> new ArrayList<>())
                .add(report));
        Map<ProductId, Set<LocalDate>> availableDays = new HashMap<>();
        byProduct.forEach((product, ofProduct) -> {
            Set<LocalDate> days = new HashSet<>();
            for (DayRecord day : FromScratch.days(ofProduct, known)) {
                if (day.verdict() == DayVerdict.AVAILABLE) {
                    days.add(day.day());
                }
            }
            availableDays.put(product, days);
        });
        return shortage -> {
            String group = groups.get(shortage.product());
            if (group == null) {
                return null;
            }
            return groups.entrySet().stream()
                    .filter(other ->
                            other.getValue().equals(group) && !other.getKey().equals(shortage.product()))
                    .anyMatch(other ->
                            availableDays.getOrDefault(other.getKey(), Set.of()).contains(shortage.start()));
        };
    }
}
