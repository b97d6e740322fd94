/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.country;

import java.time.LocalDate;

/**
 * What kind of country is wanted. The same options give the same bytes, whatever the machine.
 *
 * @param seed where chance starts
 * @param firstDay the first day of reports
 * @param products number of products, 1 to 10,000
 * @param fullLineWholesalers number of full-line wholesalers, 1 to 20
 * @param otherWholesalers number of other wholesalers, 0 to 50
 * @param pharmacies number of pharmacies, 1 to 10,000
 * @param pharmaciesPerProduct how many pharmacies report their orders of a product; fewer if there are fewer
 * @param stockReportEveryDays how often a full-line wholesaler reports the stock of a product that is well supplied, 1
 *     (daily) to 7; one that runs low is reported daily
 * @param noise how often reports are missing, late or wrong: 0 = never, 1 = as usual
 * @param failuresPerProductYear failures of supply of a product a year, those that stock absorbs included, 0 to 2
 */
public record SimulationOptions(
        long seed,
        LocalDate firstDay,
        int products,
        int fullLineWholesalers,
        int otherWholesalers,
        int pharmacies,
        int pharmaciesPerProduct,
        int stockReportEveryDays,
        double noise,
        double failuresPerProductYear) {

    /** Failures of supply a year and product that give as many shortages as the Netherlands had in 2022 to 2024. */
    public static final double USUAL_FAILURES = 0.54;

    private static final LocalDate USUAL_FIRST_DAY = LocalDate.of(2025, 1, 1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException naming the option that is out of range
     */
    public SimulationOptions {
        require("products", products, 1, 10_000);
        require("fullLineWholesalers", fullLineWholesalers, 1, 20);
        require("otherWholesalers", otherWholesalers, 0, 50);
        require("pharmacies", pharmacies, 1, 10_000);
        require("pharmaciesPerProduct", pharmaciesPerProduct, 0, 10_000);
        require("stockReportEveryDays", stockReportEveryDays, 1, 7);
        require("noise", noise, 0, 5);
        require("failuresPerProductYear", failuresPerProductYear, 0, 2);
        require("the year of firstDay", firstDay.getYear(), 2005, 2100);
    }

    /** A small country for a demonstration: 300 products, 60 pharmacies, stock every third day. */
    public static SimulationOptions demo(long seed) {
        return new SimulationOptions(seed, USUAL_FIRST_DAY, 300, 4, 3, 60, 15, 3, 1, USUAL_FAILURES);
    }

    /** A larger country for measurements: 2,000 products, 500 pharmacies, stock every day. */
    public static SimulationOptions large(long seed) {
        return new SimulationOptions(seed, USUAL_FIRST_DAY, 2_000, 4, 3, 500, 20, 1, 1, USUAL_FAILURES);
    }

    /** The same, beginning on another day. */
    public SimulationOptions startingOn(LocalDate day) {
        return with(day, products, stockReportEveryDays, noise);
    }

    /** The same with another number of products. */
    public SimulationOptions withProducts(int number) {
        return with(firstDay, number, stockReportEveryDays, noise);
    }

    /** The same with another rhythm of stock reports. */
    public SimulationOptions reportingStockEvery(int days) {
        return with(firstDay, products, days, noise);
    }

    /** The same with more or less noise. */
    public SimulationOptions withNoise(double amount) {
        return with(firstDay, products, stockReportEveryDays, amount);
    }

    private SimulationOptions with(LocalDate day, int number, int everyDays, double amount) {
        return new SimulationOptions(
                seed,
                day,
                number,
                fullLineWholesalers,
                otherWholesalers,
                pharmacies,
                pharmaciesPerProduct,
                everyDays,
                amount,
                failuresPerProductYear);
    }

    private static void require(String option, double value, double from, double to) {
        // Written so that NaN is refused too.
        if (!(value >= from && value <= to)) {
            throw new IllegalArgumentException(option + " must be from " + from + " to " + to + ", not " + value);
        }
    }
}
