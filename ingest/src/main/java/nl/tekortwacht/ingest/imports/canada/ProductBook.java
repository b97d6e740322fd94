/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * The products that the exports tell of, day after day. A product is what its newest report (the one with the highest
 * number) says; when that changes, the registry gets a line that holds from the day of that export.
 */
final class ProductBook {

    private record Entry(long report, ExportRow row) {}

    private final ImportSink sink;
    private final Map<ProductId, Entry> newest = new HashMap<>();
    private final Map<ProductId, ProductLine> written = new HashMap<>();
    private final Map<PartyId, String> companies = new LinkedHashMap<>();

    ProductBook(ImportSink sink) {
        this.sink = sink;
    }

    /** Takes in all rows of a day, before any of its reports is judged. */
    void update(List<ExportRow> rows, LocalDate day) {
        Map<ProductId, ExportRow> changed = new LinkedHashMap<>();
        for (ExportRow row : rows) {
            ProductId product = row.product();
            Long number = row.number();
            PartyId company = row.company();
            if (product == null || number == null || company == null) {
                continue;
            }
            Entry known = newest.get(product);
            if (known == null || known.report() <= number) {
                newest.put(product, new Entry(number, row));
                if (known == null || !known.row().cells().equals(row.cells())) {
                    changed.put(product, row);
                }
            }
            party(company, row.cell(ExportColumn.COMPANY));
        }
        changed.forEach((product, row) -> write(product, row, day));
    }

    /** Whether the company is the product's holder since the last update. */
    boolean isHolder(PartyId company, ProductId product) {
        ProductLine line = written.get(product);
        return line != null && company.equals(line.mah());
    }

    private void party(PartyId company, String name) {
        if (companies.putIfAbsent(company, name) == null) {
            sink.registry(new PartyLine(company, name, null, null, false, null, null));
        }
    }

    private void write(ProductId product, ExportRow row, LocalDate day) {
        ProductLine before = written.get(product);
        ProductLine always = line(product, row, null);
        if (always.atc() == null && !row.cell(ExportColumn.ATC).isEmpty()) {
            sink.remark(new RowRemark(
                    row.file(),
                    row.line(),
                    Treatment.MENDED,
                    Reasons.ATC_NOT_A_CODE,
                    row.cell(ExportColumn.ATC),
                    row.raw()));
        }
        if (before == null) {
            written.put(product, always);
            sink.registry(always);
        } else if (!before.equals(always)) {
            written.put(product, always);
            sink.registry(line(product, row, day));
        }
    }

    private ProductLine line(ProductId product, ExportRow row, @Nullable LocalDate validFrom) {
        String brand = row.cell(ExportColumn.BRAND);
        return new ProductLine(
                product,
                orNull(brand.isEmpty() ? row.cell(ExportColumn.COMMON_NAME) : brand),
                orNull(row.cell(ExportColumn.INGREDIENT)),
                orNull(row.cell(ExportColumn.STRENGTH)),
                orNull(row.cell(ExportColumn.FORM)),
                orNull(row.cell(ExportColumn.ROUTE)),
                atcOrNull(row.cell(ExportColumn.ATC)),
                Objects.requireNonNull(row.company()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                validFrom,
                null);
    }

    private static @Nullable AtcCode atcOrNull(String text) {
        try {
            return new AtcCode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
