/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.pricelist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.ingest.imports.format.ImportResult;
import nl.tekortwacht.ingest.imports.format.ImportSink;
import nl.tekortwacht.ingest.imports.format.Importer;
import nl.tekortwacht.ingest.imports.format.RowRemark;
import nl.tekortwacht.ingest.imports.format.RowTally;
import nl.tekortwacht.ingest.imports.format.Table;
import nl.tekortwacht.ingest.imports.format.TableRow;
import nl.tekortwacht.ingest.imports.format.Treatment;

/**
 * Reads the statutory maximum-price list (Wet geneesmiddelenprijzen). It gives one product per registration number; the
 * list has a row per article, so a number may come back.
 */
public final class PriceListImporter implements Importer {

    static final String NOT_A_NUMBER = "not a registration number";
    static final String NO_GROUP = "no substitution group";
    static final String SEVERAL_GROUPS = "a number in several substitution groups: the first is kept";
    static final String GROUP_NOT_READ = "substance and strength cannot be told from the group";

    private static final List<String> COLUMNS = List.of("registratienummer", "artikelnaam", "productgroep");

    @Override
    public String format() {
        return "nl-price-list";
    }

    @Override
    public String reads() {
        return "the Dutch statutory maximum-price list (csv): products and their substitution groups";
    }

    @Override
    public ImportResult read(Path source, ImportSink sink) throws IOException {
        return new Reading(sink).read(source);
    }

    private static final class Reading {

        private final ImportSink sink;
        private final RowTally tally;
        private final Map<ProductId, ProductLine> products = new LinkedHashMap<>();
        private final Map<RegistrationNumber.Kind, Long> kinds = new EnumMap<>(RegistrationNumber.Kind.class);

        Reading(ImportSink sink) {
            this.sink = sink;
            this.tally = new RowTally(sink);
        }

        ImportResult read(Path source) throws IOException {
            Table.read(source, COLUMNS, tally, this::row);
            products.values().forEach(sink::registry);
            kinds.forEach((kind, count) -> tally.note(kind.name().toLowerCase(Locale.ROOT) + " numbers: " + count));
            long groups = products.values().stream()
                    .map(ProductLine::group)
                    .distinct()
                    .count();
            tally.note("substitution groups: " + groups);
            return tally.result();
        }

        private void row(TableRow row) {
            Optional<RegistrationNumber> number = RegistrationNumber.parse(row.cell("registratienummer"));
            String group = row.cell("productgroep");
            if (number.isEmpty()) {
                unusable(row, NOT_A_NUMBER, row.cell("registratienummer"));
            } else if (group.isEmpty()) {
                unusable(row, NO_GROUP, row.cell("registratienummer"));
            } else {
                product(row, number.get(), group);
            }
        }

        private void product(TableRow row, RegistrationNumber number, String group) {
            ProductLine known = products.get(number.product());
            if (known == null) {
                tally.used();
                kinds.merge(number.kind(), 1L, Long::sum);
                products.put(number.product(), line(row, number, group));
                return;
            }
            tally.repeated();
            if (!group.equals(known.group())) {
                remark(row, Treatment.MENDED, SEVERAL_GROUPS, known.group() + " and " + group);
            }
        }

        private ProductLine line(TableRow row, RegistrationNumber number, String group) {
            SubstitutionGroup parts = SubstitutionGroup.parse(group);
            if (parts.substance() == null) {
                remark(row, Treatment.NOTED, GROUP_NOT_READ, group);
            }
            String name = row.cell("artikelnaam");
            return new ProductLine(
                    number.product(),
                    name.isEmpty() ? null : name,
                    parts.substance(),
                    parts.strength(),
                    parts.form(),
                    null,
                    null,
                    null,
                    group,
                    null,
                    null,
                    number.kind() == RegistrationNumber.Kind.PARALLEL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private void unusable(TableRow row, String reason, String detail) {
            tally.unusable(row.file(), row.line(), reason, detail, row.raw());
        }

        private void remark(TableRow row, Treatment treatment, String reason, String detail) {
            sink.remark(new RowRemark(row.file(), row.line(), treatment, reason, detail, row.raw()));
        }
    }
}
