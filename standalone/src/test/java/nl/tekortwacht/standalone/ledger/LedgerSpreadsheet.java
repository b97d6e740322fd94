/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.finding.SafetyStockReason;
import nl.tekortwacht.contracts.finding.SafetyStockVerdict;
import org.jspecify.annotations.Nullable;

/**
 * The ledger judged as one would in a spreadsheet: a row per month, a column per step, no code of the importer and none of
 * the rules. A clinic must hold two weeks of what it gave out in the last 12 months.
 */
public final class LedgerSpreadsheet {

    private static final BigDecimal WEEKS = BigDecimal.TWO;
    private static final BigDecimal WEEKS_OF_A_YEAR = BigDecimal.valueOf(52);

    /**
     * A row of the sheet.
     *
     * @param reportId site, product and month, as in the report
     * @param delivered12m null = fewer than 12 months are there
     * @param required null = deliveries unknown
     * @param coverWeeks null = deliveries unknown or zero
     */
    public record Row(
            String reportId,
            long onHand,
            @Nullable Long delivered12m,
            @Nullable BigDecimal required,
            @Nullable BigDecimal coverWeeks,
            SafetyStockVerdict verdict,
            @Nullable SafetyStockReason reason) {}

    private final List<Row> rows = new ArrayList<>();

    /** Fills the sheet from a ledger. */
    public static LedgerSpreadsheet of(Path ledger) throws IOException {
        LedgerSpreadsheet sheet = new LedgerSpreadsheet();
        Map<String, Long> distributed = new HashMap<>();
        List<String[]> lines = new ArrayList<>();
        List<String> text = Files.readAllLines(ledger);
        for (String line : text.subList(1, text.size())) {
            String[] cells = line.split(",", -1);
            lines.add(cells);
            distributed.put(key(cells, 0), Long.parseLong(cells[8]));
        }
        for (String[] cells : lines) {
            sheet.rows.add(row(cells, deliveries(cells, distributed)));
        }
        return sheet;
    }

    /** The rows, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** How many rows have each verdict. */
    public Map<SafetyStockVerdict, Long> verdicts() {
        Map<SafetyStockVerdict, Long> counts = new EnumMap<>(SafetyStockVerdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
        return counts;
    }

    private static Row row(String[] cells, @Nullable Long delivered) {
        long onHand = Long.parseLong(cells[10]);
        String month = "%s-%02d".formatted(cells[0], Integer.parseInt(cells[1]));
        String id = cells[4] + "-" + cells[5] + "-" + month;
        if (delivered == null) {
            return new Row(
                    id,
                    onHand,
                    null,
                    null,
                    null,
                    SafetyStockVerdict.NOT_ASSESSABLE,
                    SafetyStockReason.DELIVERED_12M_MISSING);
        }
        BigDecimal required =
                BigDecimal.valueOf(delivered).multiply(WEEKS).divide(WEEKS_OF_A_YEAR, 3, RoundingMode.HALF_UP);
        if (delivered == 0) {
            return new Row(
                    id,
                    onHand,
                    delivered,
                    required,
                    null,
                    SafetyStockVerdict.NOT_ASSESSABLE,
                    SafetyStockReason.DELIVERED_12M_ZERO);
        }
        BigDecimal cover = BigDecimal.valueOf(onHand)
                .multiply(WEEKS_OF_A_YEAR)
                .divide(BigDecimal.valueOf(delivered), 3, RoundingMode.HALF_UP);
        boolean below = onHand * 52 < delivered * 2;
        SafetyStockVerdict verdict = below ? SafetyStockVerdict.BELOW : SafetyStockVerdict.COMPLIANT;
        return new Row(id, onHand, delivered, required, cover, verdict, null);
    }

    private static @Nullable Long deliveries(String[] cells, Map<String, Long> distributed) {
        long sum = 0;
        for (int back = 0; back < 12; back++) {
            Long month = distributed.get(key(cells, back));
            if (month == null) {
                return null;
            }
            sum += month;
        }
        return sum;
    }

    private static String key(String[] cells, int monthsBack) {
        int month = Integer.parseInt(cells[0]) * 12 + Integer.parseInt(cells[1]) - 1 - monthsBack;
        return cells[4] + "|" + cells[5] + "|" + month;
    }
}
