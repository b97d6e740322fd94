/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.Importer;

/**
 * Reads a monthly stock ledger of clinics. The rules judge the stock of wholesalers and marketing-authorisation holders,
 * and a clinic that gives out what it holds is nearest to a wholesaler, so each clinic becomes a wholesaler that is not
 * full-line: its stock is judged, and no verdict of a day rests on it.
 */
public final class StockLedgerImporter implements Importer {

    static final List<String> COLUMNS = List.of(
            "year",
            "month",
            "region",
            "district",
            "site_code",
            "product_code",
            "stock_initial",
            "stock_received",
            "stock_distributed",
            "stock_adjustment",
            "stock_end");

    @Override
    public String format() {
        return "ci-stock-ledger";
    }

    @Override
    public String reads() {
        return "the monthly stock ledger of clinics (csv): stock reports with the deliveries of 12 months";
    }

    @Override
    public ImportResult read(Path source, ImportSink sink) throws IOException {
        return new LedgerReading(sink).read(source);
    }
}
