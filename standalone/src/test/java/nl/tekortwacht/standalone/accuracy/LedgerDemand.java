/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.tekortwacht.detection.demand.DemandRule;
import nl.tekortwacht.detection.supply.SupplyRules;

/**
 * The monthly ledger of clinics of 2016 and 2017, as if each clinic, or all clinics of a district or of the country
 * together, were a wholesaler that reports every week. What was issued in a month is spread evenly over its days, and the
 * estimate is asked at the end of a month only, for the month after: within a month the ledger does not know more.
 *
 * <p>Only items that have all 24 months, so that a sum over them is about the same clinics all the time. A month after
 * which nothing was left is left out as what is to be estimated: its issues do not show what was asked.
 */
final class LedgerDemand {

    static final String CLINICS = "a clinic's item";
    static final String REGULAR = "of those, issued in each of the 12 months";
    static final String SOME_ZERO = "of those, not issued in 1 to 6 months";
    static final String MOSTLY_ZERO = "of those, not issued in 7 months or more";
    static final String DISTRICTS = "a district's product";
    static final String COUNTRY = "a product in all clinics";

    static final List<String> CLASSES = List.of(CLINICS, REGULAR, SOME_ZERO, MOSTLY_ZERO, DISTRICTS, COUNTRY);

    private static final YearMonth FIRST = YearMonth.of(2016, 1);
    private static final int MONTHS = 24;
    /** A year for the sum, and nine weeks to look back at. */
    private static final int FIRST_ASKED = 14;

    private record Row(
            String district, String clinic, String product, int month, double had, double issued, double left) {}

    /** Issued and had, by month; had is what was there to issue from, left what was there after. */
    private static final class Item {
        private final double[] issued = new double[MONTHS];
        private final double[] had = new double[MONTHS];
        private final double[] left = new double[MONTHS];
        private int months;

        void add(Row row) {
            issued[row.month()] += row.issued();
            had[row.month()] += row.had();
            left[row.month()] += row.left();
            months++;
        }

        long monthsWithout(int upTo) {
            long count = 0;
            for (int month = upTo - 11; month <= upTo; month++) {
                count += issued[month] == 0 ? 1 : 0;
            }
            return count;
        }

        DeliverySeries series() {
            int days = start(MONTHS);
            double[] perDay = new double[days];
            boolean[] out = new boolean[days];
            for (int month = 0; month < MONTHS; month++) {
                for (int day = start(month); day < start(month + 1); day++) {
                    perDay[day] = issued[month] / length(month);
                    out[day] = had[month] == 0;
                }
            }
            return new DeliverySeries(FIRST.atDay(1), perDay, out);
        }
    }

    private final DemandRule rule;
    private final DemandScore score = new DemandScore(CLASSES);

    private LedgerDemand(SupplyRules rules) {
        this.rule = new DemandRule(rules);
    }

    static DemandScore score(Path file, SupplyRules rules) throws IOException {
        LedgerDemand ledger = new LedgerDemand(rules);
        List<Row> rows = complete(read(file));
        by(rows, row -> row.clinic() + " " + row.product()).values().forEach(ledger::clinic);
        by(rows, row -> row.district() + " " + row.product())
                .values()
                .forEach(item -> ledger.estimate(item, DISTRICTS));
        by(rows, Row::product).values().forEach(item -> ledger.estimate(item, COUNTRY));
        return ledger.score;
    }

    private static List<Row> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(LedgerDemand::row).toList();
    }

    private static Row row(String line) {
        String[] fields = line.split(",", -1);
        YearMonth month = YearMonth.of(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]));
        int place = Math.toIntExact(FIRST.until(month, ChronoUnit.MONTHS));
        return new Row(
                fields[3],
                fields[4],
                fields[5],
                place,
                number(fields[6]) + number(fields[7]),
                number(fields[8]),
                number(fields[10]));
    }

    private static double number(String field) {
        return Double.parseDouble(field);
    }

    private static List<Row> complete(List<Row> rows) {
        Map<String, Item> items = by(rows, row -> row.clinic() + " " + row.product());
        return rows.stream()
                .filter(row -> Objects.requireNonNull(items.get(row.clinic() + " " + row.product())).months == MONTHS)
                .toList();
    }

    private static Map<String, Item> by(List<Row> rows, Function<Row, String> key) {
        Map<String, Item> items = new HashMap<>();
        rows.forEach(
                row -> items.computeIfAbsent(key.apply(row), any -> new Item()).add(row));
        return items;
    }

    private void clinic(Item item) {
        estimate(item, CLINICS);
        DeliverySeries series = item.series();
        for (int month = FIRST_ASKED; month + 1 < MONTHS; month++) {
            long without = item.monthsWithout(month);
            add(item, series, month, without == 0 ? REGULAR : without <= 6 ? SOME_ZERO : MOSTLY_ZERO);
        }
    }

    private void estimate(Item item, String name) {
        DeliverySeries series = item.series();
        for (int month = FIRST_ASKED; month + 1 < MONTHS; month++) {
            add(item, series, month, name);
        }
    }

    private void add(Item item, DeliverySeries series, int month, String name) {
        if (item.left[month + 1] > 0) {
            score.add(name, series.guess(rule, start(month + 1) - 1, length(month), length(month + 1)));
        }
    }

    private static int length(int month) {
        return FIRST.plusMonths(month).lengthOfMonth();
    }

    private static int start(int month) {
        LocalDate first = FIRST.atDay(1);
        return Math.toIntExact(FIRST.plusMonths(month).atDay(1).toEpochDay() - first.toEpochDay());
    }
}
