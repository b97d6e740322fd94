/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.contracts.rule.RuleName;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.standalone.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerSpreadsheetTest {

    @TempDir
    private Path folder;

    @Test
    void theNormOfTwoWeeksIsInForceFrom2016InTheRulesOfTheTest() throws IOException {
        var rules = RulesYaml.read(LedgerRules.yaml().getBytes(StandardCharsets.UTF_8))
                .asKnownAt(Instant.parse("2018-01-05T11:00:00Z"));

        assertThat(rules.row(RuleName.SAFETY_STOCK_WEEKS, "wholesaler", LocalDate.parse("2016-01-31")))
                .hasValueSatisfying(row -> assertThat(row.value()).isEqualTo("2"));
    }

    @Test
    void theRealLedgerGivesTheStockAndDeliveriesOfTheSpreadsheet() throws IOException {
        Path ledger = SharedData.file("stock-ledger/ledger-2016-2017.csv");
        LedgerSpreadsheet sheet = LedgerSpreadsheet.of(ledger);

        ImportWriter.write(Importers.ofFormat("ci-stock-ledger").orElseThrow(), ledger, folder);

        Map<String, List<@Nullable Long>> imported = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("reports.ndjson"))) {
            StockReport report = (StockReport) Json.read(line, Report.class);
            imported.put(report.reportId().value(), Arrays.asList(report.onHand(), report.delivered12m()));
        }
        assertThat(imported).hasSize(18_387).hasSameSizeAs(sheet.rows());
        assertThat(sheet.rows()).allSatisfy(row -> assertThat(Objects.requireNonNull(imported.get(row.reportId())))
                .containsExactly(row.onHand(), row.delivered12m()));
        assertThat(sheet.verdicts())
                .isEqualTo(Map.of(
                        SafetyStockVerdict.NOT_ASSESSABLE, 11_897L,
                        SafetyStockVerdict.BELOW, 1_577L,
                        SafetyStockVerdict.COMPLIANT, 4_913L));
    }
}
