/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.format.TableRow;

/** The list of the German agency (BfArM): a row per pack and message. */
final class GermanList implements PublishedList {

    private static final Pattern AUTHORISATION = Pattern.compile("\\d{7}");

    @Override
    public String format() {
        return "de-bfarm";
    }

    @Override
    public String reads() {
        return "the German list of supply shortages, BfArM (csv): products by PZN and notifications";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "medicine_name",
                "active_substance",
                "strength",
                "product_no",
                "enr",
                "atc_code",
                "shortage_start",
                "estimated_end",
                "status",
                "reason",
                "meldungsart",
                "mah",
                "scraped_at");
    }

    @Override
    public boolean hasReasons() {
        return true;
    }

    @Override
    public ListRow read(TableRow row) {
        String message = row.cell("meldungsart");
        return new ListRow(
                row,
                numbers(row),
                Companies.named(row.cell("mah")),
                new ListRow.Described(
                        row.cell("medicine_name"),
                        row.cell("active_substance"),
                        row.cell("strength"),
                        "",
                        row.cell("atc_code")),
                new ListRow.Said(
                        row.cell("shortage_start"),
                        row.cell("estimated_end"),
                        closes(message) ? "resolved" : row.cell("status"),
                        row.cell("reason"),
                        "",
                        row.cell("scraped_at"),
                        message));
    }

    private static ListRow.Numbers numbers(TableRow row) {
        String pzn = Pzn.of(row.cell("product_no"));
        String authorisation = row.cell("enr");
        return new ListRow.Numbers(
                pzn.isEmpty() ? null : new ProductId("PZN:" + pzn),
                authorisation,
                AUTHORISATION.matcher(authorisation).matches() ? new ProductId("ENR:" + authorisation) : null,
                pzn.isEmpty() || Pzn.checks(pzn) ? null : Reasons.CHECK_DIGIT);
    }

    /** A closing message says that it is over, whatever else the row says. */
    private static boolean closes(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.startsWith("lösch") || lower.startsWith("abschluss") || lower.startsWith("schluss");
    }
}
