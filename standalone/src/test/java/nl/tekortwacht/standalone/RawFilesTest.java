/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.tekortwacht.contracts.json.RulesYaml;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.ingest.imports.ImportSummary;
import nl.tekortwacht.ingest.imports.ImportWriter;
import nl.tekortwacht.ingest.imports.Importers;
import nl.tekortwacht.standalone.chaos.check.FoundRows;
import nl.tekortwacht.standalone.demo.DemoOptions;
import nl.tekortwacht.standalone.ledger.LedgerRules;
import nl.tekortwacht.standalone.replay.Replay;
import nl.tekortwacht.standalone.replay.ReplayInput;
import nl.tekortwacht.standalone.replay.ReplayResult;
import nl.tekortwacht.standalone.running.RunningStandalone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A raw file gives the same through import and replay as through the HTTP door of the running system. */
class RawFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "de-bfarm, DE_BfArM_shortage_2026-03-12.csv",
        "be-famhp, BE_FAMHP_shortage_2026-03-12.csv",
        "no-dmp, NO_DMP_shortage_2026-03-12.csv",
        "eu-ema, EU_EMA_shortage_2026-03-12.csv"
    })
    @Tag("slow")
    @Timeout(600)
    void anAgencysListGivesTheSameBothWays(String format, String file) throws Exception {
        givesTheSame(format, "lists-2026-03/" + file, LocalDate.parse("2026-03-31"), RulesYaml.defaults(), Map.of());
    }

    @Test
    @Tag("slow")
    @Timeout(600)
    void theDutchPriceListGivesTheSameBothWays() throws Exception {
        givesTheSame(
                "nl-price-list",
                "nl-catalogue/articles-2019-04-20.csv",
                LocalDate.parse("2019-04-30"),
                RulesYaml.defaults(),
                Map.of());
    }

    @Test
    @Tag("slow")
    @Timeout(1200)
    void theCanadianExportsGiveTheSameBothWays() throws Exception {
        givesTheSame(
                "ca-exports",
                "ca-notifications/exports-2017-12-11_2018-02-28.tar.xz",
                LocalDate.parse("2018-02-28"),
                RulesYaml.defaults(),
                Map.of());
    }

    @Test
    @Tag("slow")
    @Timeout(1200)
    void theStockLedgerGivesTheSameBothWays() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.yml"), LedgerRules.yaml());
        givesTheSame(
                "ci-stock-ledger",
                "stock-ledger/ledger-2016-2017.csv",
                LocalDate.parse("2018-01-10"),
                RulesYaml.read(Files.readString(rules).getBytes(StandardCharsets.UTF_8)),
                Map.of("tekortwacht.rules", rules.toString()));
    }

    private void givesTheSame(
            String format, String file, LocalDate lastDay, RuleBook rules, Map<String, String> properties)
            throws Exception {
        Path raw = SharedData.file(file);
        Instant asOf = DemoOptions.closeOf(lastDay);
        Path lines = folder.resolve("lines");
        ImportSummary summary = ImportWriter.write(Importers.ofFormat(format).orElseThrow(), raw, lines);
        ReplayResult replayed = Replay.run(new ReplayInput(
                lines.resolve("registry.ndjson"),
                lines.resolve("reports.ndjson"),
                rules,
                asOf,
                Clock.fixed(asOf, ZoneOffset.UTC)));

        try (RunningStandalone system = RunningStandalone.start(folder.resolve("data"), asOf, properties)) {
            JsonNode answer = system.postFile("/v1/imports/" + format, raw);
            system.awaitIdle();
            system.closeDays();
            system.awaitIdle();
            System.out.printf(
                    "%s: %s%n  registry %s%n  reports %s%n",
                    format, answer.path("conversion"), counts(answer.path("registry")), counts(answer.path("reports")));

            assertSameCounts(answer, summary, replayed);
            assertSameFindings(system, replayed);
        }
    }

    private static void assertSameCounts(JsonNode answer, ImportSummary summary, ReplayResult replayed) {
        JsonNode conversion = answer.path("conversion");
        assertThat(conversion.path("rowsRead").asLong()).as("%s", answer).isEqualTo(summary.rowsRead());
        assertThat(conversion.path("rowsUsed").asLong()).isEqualTo(summary.rowsUsed());
        assertThat(conversion.path("rowsUnusable").asLong()).isEqualTo(summary.rowsUnusable());
        assertThat(answer.path("registry").path("accepted").asLong()).isEqualTo(summary.registryLines());
        assertThat(replayed.registryRefused()).isEmpty();
        assertThat(counts(answer.path("reports"))).isEqualTo(replayed.counts());
    }

    private static ReplayResult.Counts counts(JsonNode part) {
        return new ReplayResult.Counts(
                part.path("lines").asLong(),
                part.path("accepted").asLong(),
                part.path("duplicate").asLong(),
                part.path("refused").asLong());
    }

    private static void assertSameFindings(RunningStandalone system, ReplayResult replayed) throws Exception {
        System.out.printf(
                "  shortages %d, safety stock %d, late notices %d%n",
                replayed.findings().shortages().size(),
                replayed.findings().safetyStock().size(),
                replayed.findings().lateNotices().size());
        assertThat(FoundRows.shortages(system::rows))
                .as("shortages")
                .containsExactlyInAnyOrderElementsOf(FoundRows.shortages(replayed.findings()));
        assertThat(FoundRows.safetyStock(system::rows))
                .as("safety stock")
                .containsExactlyInAnyOrderElementsOf(FoundRows.safetyStock(replayed.findings()));
        assertThat(FoundRows.lateNotices(system::rows))
                .as("late notices")
                .containsExactlyInAnyOrderElementsOf(FoundRows.lateNotices(replayed.findings()));
    }
}
