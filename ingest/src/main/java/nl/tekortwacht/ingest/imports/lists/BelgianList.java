/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.format.TableRow;

/** The list of the Belgian agency (FAMHP): a row per pack that is not available. */
final class BelgianList implements PublishedList {

    private static final Pattern CNK = Pattern.compile("\\d{7}");

    @Override
    public String format() {
        return "be-famhp";
    }

    @Override
    public String reads() {
        return "the Belgian list of unavailable medicines, FAMHP (csv): products by CNK and notifications";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "medicine_name",
                "active_substance",
                "strength",
                "product_no",
                "atc_code",
                "authorisation_number",
                "marketing_auth_holder",
                "shortage_start",
                "estimated_end",
                "actual_end",
                "status",
                "reason",
                "impact",
                "scraped_at");
    }

    @Override
    public boolean hasReasons() {
        return true;
    }

    @Override
    public ListRow read(TableRow row) {
        String cnk = row.cell("product_no");
        String actualEnd = row.cell("actual_end");
        String code = row.cell("atc_code").split(" ", 2)[0];
        return new ListRow(
                row,
                new ListRow.Numbers(
                        CNK.matcher(cnk).matches() ? new ProductId("CNK:" + cnk) : null,
                        row.cell("authorisation_number"),
                        null,
                        null),
                Companies.named(row.cell("marketing_auth_holder")),
                new ListRow.Described(
                        row.cell("medicine_name"), row.cell("active_substance"), row.cell("strength"), "", code),
                new ListRow.Said(
                        row.cell("shortage_start"),
                        actualEnd.isEmpty() ? row.cell("estimated_end") : actualEnd,
                        actualEnd.isEmpty() ? row.cell("status") : "resolved",
                        row.cell("reason"),
                        "",
                        row.cell("scraped_at"),
                        remarks(row)));
    }

    private static String remarks(TableRow row) {
        return Stream.of(row.cell("reason"), row.cell("impact"))
                .filter(text -> !text.isEmpty() && !text.equals("-"))
                .collect(Collectors.joining("; "));
    }
}
