/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.StockReport;
import nl.tekortwacht.ingest.imports.format.Importer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWriterTest {

    private static final String LEDGER = "year,month,region,district,site_code,product_code,"
            + "stock_initial,stock_received,stock_distributed,stock_adjustment,stock_end\n";

    @TempDir
    private Path folder;

    @Test
    void writesWhatReplayTakesAndListsWhatIsLeftOut() throws IOException {
        Path source = Files.writeString(
                folder.resolve("ledger.csv"),
                LEDGER + "2017,1,NORTH,ONE,C1,A1,5,0,2,0,3\n2017,2,NORTH,ONE,C1,A1,3,0,4,0,-1\n");
        Path out = folder.resolve("out");

        ImportSummary summary = ImportWriter.write(importer("ci-stock-ledger"), source, out);

        assertThat(Files.readAllLines(out.resolve("registry.ndjson")))
                .hasSize(2)
                .first()
                .satisfies(
                        line -> assertThat(Json.read(line, RegistryLine.class)).isInstanceOf(ProductLine.class));
        assertThat(Files.readAllLines(out.resolve("reports.ndjson")))
                .singleElement()
                .satisfies(line -> assertThat(Json.read(line, Report.class)).isInstanceOf(StockReport.class));
        assertThat(Files.readAllLines(out.resolve("unusable.ndjson")))
                .singleElement()
                .asString()
                .contains("\"file\":\"ledger.csv\",\"line\":3,\"treatment\":\"UNUSABLE\"");
        assertThat(summary.reports()).isEqualTo(Map.of("stock", 1L));
        assertThat(Files.readString(out.resolve("summary.json"))).isEqualTo(Json.text(summary));
    }

    @Test
    void everyRowIsUsedRepeatedOrUnusable() throws IOException {
        Path source = Files.writeString(
                folder.resolve("ledger.csv"),
                LEDGER + "2017,1,NORTH,ONE,C1,A1,5,0,2,0,3\n2017,1,NORTH,ONE,C1,A1,5,0,2,0,3\nnonsense\n");

        ImportSummary summary = ImportWriter.write(importer("ci-stock-ledger"), source, folder.resolve("out"));

        assertThat(summary.rowsRead()).isEqualTo(3);
        assertThat(summary.rowsUsed() + summary.rowsRepeated() + summary.rowsUnusable())
                .isEqualTo(summary.rowsRead());
    }

    @Test
    void importersAreFoundByTheirName() {
        assertThat(Importers.all())
                .extracting(Importer::format)
                .containsExactly(
                        "nl-price-list", "ca-exports", "ci-stock-ledger", "de-bfarm", "be-famhp", "no-dmp", "eu-ema");
        assertThat(Importers.ofFormat("morse")).isEmpty();
    }

    private static Importer importer(String format) {
        return Importers.ofFormat(format).orElseThrow();
    }
}
