/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.StockLine;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.finding.Phase;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.report.NotificationKind;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import org.jspecify.annotations.Nullable;

/** Situations by chance, also unlikely ones; the same seed gives the same ones. */
final class RandomSituations {

    private static final String[] PHASES =
            Arrays.stream(Phase.values()).map(Phase::name).toArray(String[]::new);

    private final Random dice;
    private final RulesOfDay rules;

    RandomSituations(long seed, RulesOfDay rules) {
        this.dice = new Random(seed);
        this.rules = rules;
    }

    Situation next() {
        ProductLine line = line("1");
        Shortage shortage = shortage(line.product());
        return new Situation(
                line,
                new UUID(dice.nextLong(), dice.nextLong()),
                shortage,
                TestProducts.DAY,
                supply(line.product(), dice.nextInt(3) > 0),
                new Neighbours(neighbours("2", 6), neighbours("3", 3), neighbours("4", 3)),
                List.of(),
                rules);
    }

    private List<Neighbour> neighbours(String prefix, int most) {
        return Stream.generate(() -> line(prefix + dice.nextInt(1_000_000)))
                .limit(dice.nextInt(most + 1))
                .map(line -> new Neighbour(line, supply(line.product(), dice.nextInt(4) == 0)))
                .toList();
    }

    private ProductLine line(String product) {
        Map<String, Object> fields = new HashMap<>();
        maybe(fields, "group", () -> "G");
        maybe(fields, "substance", () -> "examplin");
        maybe(fields, "criticality", () -> oneOf("red", "orange", "yellow", "other"));
        maybe(fields, "substitutionRisk", () -> oneOf("red", "orange", "green"));
        maybe(fields, "unionList", dice::nextBoolean);
        maybe(fields, "careSetting", () -> oneOf("hospital", "community", "both"));
        maybe(fields, "dailyDose", () -> BigDecimal.valueOf(1 + dice.nextInt(4000), 3));
        fields.put("parallel", dice.nextInt(5) == 0);
        fields.put("personalised", dice.nextInt(20) == 0);
        fields.put("collegialPreparation", dice.nextInt(10) == 0);
        return TestProducts.line(product, fields);
    }

    private void maybe(Map<String, Object> fields, String name, Supplier<Object> value) {
        if (dice.nextInt(4) > 0) {
            fields.put(name, value.get());
        }
    }

    private String oneOf(String... texts) {
        return texts[dice.nextInt(texts.length)];
    }

    /** A supply of nothing, little or much, by up to four parties. */
    private ProductSupply supply(ProductId product, boolean isShort) {
        int most = oneOfNumbers(1, 100, 5_000, 200_000);
        List<StockLine> stock = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(5); i++) {
            LocalDate date = TestProducts.DAY.minusDays(dice.nextInt(7));
            stock.add(new StockLine(
                    new PartyId("wholesaler:w" + i), new ReportId("count-" + i), date, dice.nextInt(most), null));
        }
        BigDecimal demand = dice.nextInt(8) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(dice.nextInt(oneOfNumbers(2_000, 500_000, 50_000_000)), 3);
        long units = stock.stream().mapToLong(StockLine::onHand).sum();
        return new ProductSupply(product, null, isShort, stock, units, TestProducts.demand(demand));
    }

    private int oneOfNumbers(int... numbers) {
        return numbers[dice.nextInt(numbers.length)];
    }

    private Shortage shortage(ProductId product) {
        Phase phase = Phase.valueOf(oneOf(PHASES));
        LocalDate start = phase == Phase.ANTICIPATED
                ? TestProducts.DAY.plusDays(1 + dice.nextInt(120))
                : TestProducts.DAY.minusDays(dice.nextInt(500));
        LocalDate end = phase.isOver() && dice.nextBoolean() ? start.plusDays(dice.nextInt(30)) : null;
        return new Shortage(
                product, phase, "NATIONWIDE", start, null, end, null, null, null, false, false, announced(start));
    }

    private @Nullable Announced announced(LocalDate start) {
        if (dice.nextInt(3) == 0) {
            return null;
        }
        NotificationKind kind = dice.nextInt(6) == 0 ? NotificationKind.CESSATION : NotificationKind.INTERRUPTION;
        LocalDate end = kind.isDefinitive() || dice.nextInt(4) == 0 ? null : start.plusDays(1 + dice.nextInt(600));
        return new Announced(new ReportId("notice-1"), new PartyId("mah:one"), kind, start, end, null, 60);
    }
}
