/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.time.BusinessDays;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.ingest.imports.canada.CanadianTruth;
import nl.tekortwacht.ingest.imports.canada.TruthComparison;
import nl.tekortwacht.ingest.imports.canada.TruthComparison.Standing;
import nl.tekortwacht.standalone.SharedData;
import nl.tekortwacht.standalone.ledger.LedgerRules;
import nl.tekortwacht.standalone.ledger.LedgerSpreadsheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real series, imported to files and replayed, against what the series themselves say. */
class RealDataReplayTest {

    private static final Clock LATER = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void theCanadianExportsEndWithThePeriodsAndPhasesThatTheLastExportShows() throws IOException {
        Path exports = SharedData.file("ca-notifications/exports-2017-12-11_2018-02-28.tar.xz");
        ImportWriter.write(Importers.ofFormat("ca-exports").orElseThrow(), exports, folder);
        CanadianTruth truth = CanadianTruth.read(exports);

        ReplayResult result = replay(RulesYaml.defaults(), BusinessDays.endOf(truth.asOf()));
        TruthComparison comparison = truth.compare(result.findings().shortages(), 14);
        System.out.println(comparison.text(3));

        assertThat(result.refused()).isEmpty();
        assertThat(comparison.count(Standing.UNEXPLAINED)).isZero();
        assertThat(comparison.count(Standing.AGREES)).isGreaterThan(20 * comparison.count(Standing.EXPLAINED));
    }

    @Test
    void theStockLedgerGivesTheVerdictsOfASpreadsheet() throws IOException {
        Path ledger = SharedData.file("stock-ledger/ledger-2016-2017.csv");
        ImportWriter.write(Importers.ofFormat("ci-stock-ledger").orElseThrow(), ledger, folder);
        RuleBook rules = RulesYaml.read(LedgerRules.yaml().getBytes(StandardCharsets.UTF_8));

        ReplayResult result = replay(rules, null);
        LedgerSpreadsheet sheet = LedgerSpreadsheet.of(ledger);

        Map<SafetyStockVerdict, Long> verdicts = result.findings().safetyStock().stream()
                .collect(Collectors.groupingBy(
                        SafetyStockFinding::verdict,
                        () -> new EnumMap<>(SafetyStockVerdict.class),
                        Collectors.counting()));
        System.out.println("ledger: " + verdicts);
        assertThat(result.refused()).isEmpty();
        assertThat(verdicts)
                .isEqualTo(sheet.rows().stream()
                        .collect(Collectors.groupingBy(
                                LedgerSpreadsheet.Row::verdict,
                                () -> new EnumMap<>(SafetyStockVerdict.class),
                                Collectors.counting())));
        assertThat(sum(result.findings().safetyStock(), SafetyStockFinding::required))
                .isEqualByComparingTo(sum(sheet.rows(), LedgerSpreadsheet.Row::required));
        assertThat(sum(result.findings().safetyStock(), SafetyStockFinding::coverWeeks))
                .isEqualByComparingTo(sum(sheet.rows(), LedgerSpreadsheet.Row::coverWeeks));
    }

    @Test
    void theDutchPriceListIsARegistryThatLoadsWhole() throws IOException {
        Path list = SharedData.file("nl-catalogue/articles-2019-04-20.csv");
        ImportWriter.write(Importers.ofFormat("nl-price-list").orElseThrow(), list, folder);

        RegistryFile registry = RegistryFile.read(folder.resolve("registry.ndjson"));

        assertThat(registry.refused()).isEmpty();
        assertThat(registry.registry().products()).hasSize(5_795);
    }

    private ReplayResult replay(RuleBook rules, @Nullable Instant asOf) throws IOException {
        return Replay.run(new ReplayInput(
                folder.resolve("registry.ndjson"), folder.resolve("reports.ndjson"), rules, asOf, LATER));
    }

    private static <R> BigDecimal sum(List<R> rows, Function<R, @Nullable BigDecimal> column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (R row : rows) {
            BigDecimal value = column.apply(row);
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }
}
