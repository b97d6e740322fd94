/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import nl.tekortwacht.contracts.report.Cause;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Product;

/** A failure of a product's supply. Whether it becomes a shortage depends on the stock that has to bridge it. */
public final class Failure {

    /** The end of what does not end, as a day number. */
    public static final long NEVER = Long.MAX_VALUE;

    private final Product product;
    private final Mechanism mechanism;
    private final Cause cause;
    private final Day foreseen;
    private final Day begins;
    private final double demandFactor;
    private final double quota;
    private long ends = NEVER;
    private boolean materialised;

    Failure(Product product, Mechanism mechanism, Cause cause, Day foreseen, Day begins, Dose dose) {
        this.product = product;
        this.mechanism = mechanism;
        this.cause = cause;
        this.foreseen = foreseen;
        this.begins = begins;
        this.demandFactor = dose.demandFactor();
        this.quota = dose.quota();
    }

    /**
     * How strong a failure is.
     *
     * @param demandFactor demand as a multiple of the usual
     * @param quota the part of what pharmacies ask that they get
     */
    record Dose(double demandFactor, double quota) {

        static final Dose PLAIN = new Dose(1, 1);
    }

    void endOn(long dayNumber) {
        ends = dayNumber;
    }

    void materialise() {
        materialised = true;
    }

    double demandFactor() {
        return demandFactor;
    }

    double quota() {
        return quota;
    }

    /** Whether it keeps supply back on the day. */
    public boolean isOn(long dayNumber) {
        return dayNumber >= begins.number() && dayNumber < ends;
    }

    /** The product concerned. */
    public Product product() {
        return product;
    }

    /** How it works. */
    public Mechanism mechanism() {
        return mechanism;
    }

    /** Why, in the categories of the notification form. */
    public Cause cause() {
        return cause;
    }

    /** The day on which the holder could know. */
    public Day foreseen() {
        return foreseen;
    }

    /** The first day without new supply. */
    public Day begins() {
        return begins;
    }

    /** The number of the first day with new supply; {@link #NEVER} while it is not settled, or if it is for good. */
    public long ends() {
        return ends;
    }

    /** Whether the product could not be had, or was rationed, on some day so far because of it. */
    public boolean hasMaterialised() {
        return materialised;
    }
}
