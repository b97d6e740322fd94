/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tekortwacht.ingest.imports.canada.CanadianExportsImporter;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.ledger.StockLedgerImporter;
import nl.tekortwacht.ingest.imports.lists.ListImporter;
import nl.tekortwacht.ingest.imports.pricelist.PriceListImporter;

/** The importers that there are, by name. */
public final class Importers {

    private static final List<Importer> ALL = Stream.concat(
                    Stream.of(new PriceListImporter(), new CanadianExportsImporter(), new StockLedgerImporter()),
                    ListImporter.all().stream())
            .toList();

    private Importers() {}

    /** All of them, in the order in which they are shown. */
    public static List<Importer> all() {
        return ALL;
    }

    /** The importer of this name, or empty if there is none. */
    public static Optional<Importer> ofFormat(String format) {
        return ALL.stream().filter(importer -> importer.format().equals(format)).findFirst();
    }
}
