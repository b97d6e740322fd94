/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.imports;

import java.util.List;
import java.util.Optional;
import nl.tekortwacht.standalone.imports.canada.CanadianExportsImporter;
import nl.tekortwacht.standalone.imports.format.Importer;
import nl.tekortwacht.standalone.imports.ledger.StockLedgerImporter;
import nl.tekortwacht.standalone.imports.pricelist.PriceListImporter;

/** The importers that there are, by name. */
public final class Importers {

    private static final List<Importer> ALL =
            List.of(new PriceListImporter(), new CanadianExportsImporter(), new StockLedgerImporter());

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
