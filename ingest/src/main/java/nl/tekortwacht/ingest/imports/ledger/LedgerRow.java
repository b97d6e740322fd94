/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.ledger;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.format.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A month of a product at a clinic.
 *
 * @param closing stock at the end of the month; null = not a whole number of 0 or more
 * @param distributed units given out in the month; null = not a whole number of 0 or more
 * @param unbalanced whether opening, received, distributed and adjusted do not add up to closing
 */
record LedgerRow(
        TableRow row,
        Series series,
        YearMonth month,
        @Nullable Long closing,
        @Nullable Long distributed,
        boolean unbalanced) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final BigDecimal LIMIT = BigDecimal.valueOf(1L << 53);

    /** A product at a clinic. */
    record Series(String site, String product) implements Comparable<Series> {

        PartyId party() {
            return new PartyId("wholesaler:" + site);
        }

        ProductId productId() {
            return new ProductId("CI:" + product);
        }

        @Override
        public int compareTo(Series other) {
            int bySite = site.compareTo(other.site);
            return bySite != 0 ? bySite : product.compareTo(other.product);
        }
    }

    /** Reads a row; empty if month, clinic or product cannot be told. */
    static Optional<LedgerRow> of(TableRow row) {
        String site = row.cell("site_code");
        String product = row.cell("product_code");
        if (!CODE.matcher(site).matches() || !CODE.matcher(product).matches()) {
            return Optional.empty();
        }
        return month(row)
                .map(month -> new LedgerRow(
                        row,
                        new Series(site, product),
                        month,
                        quantity(row.cell("stock_end")),
                        quantity(row.cell("stock_distributed")),
                        isUnbalanced(row)));
    }

    private static Optional<YearMonth> month(TableRow row) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(row.cell("year")), Integer.parseInt(row.cell("month"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Long quantity(String text) {
        BigDecimal number = number(text);
        if (number == null || number.signum() < 0 || number.compareTo(LIMIT) >= 0) {
            return null;
        }
        return number.stripTrailingZeros().scale() <= 0 ? (Long) number.longValueExact() : null;
    }

    private static boolean isUnbalanced(TableRow row) {
        BigDecimal opening = number(row.cell("stock_initial"));
        BigDecimal received = number(row.cell("stock_received"));
        BigDecimal distributed = number(row.cell("stock_distributed"));
        BigDecimal adjusted = number(row.cell("stock_adjustment"));
        BigDecimal closing = number(row.cell("stock_end"));
        return opening == null
                || received == null
                || distributed == null
                || adjusted == null
                || closing == null
                || opening.add(received).subtract(distributed).add(adjusted).compareTo(closing) != 0;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
