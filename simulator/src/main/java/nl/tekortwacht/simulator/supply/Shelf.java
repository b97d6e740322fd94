/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import java.util.Arrays;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Wholesaler;

/** A wholesaler's stock of one product: what pharmacies ask of it, what it delivers, what it orders from the holder. */
public final class Shelf {

    private static final int LONGEST_WAY = 8;
    private static final double MEMORY = 1.0 / 28;
    private static final long DAYS_PER_YEAR = 365;

    private final Wholesaler wholesaler;
    private final int unitsPerPack;
    private final double share;
    private final YearOfDeliveries delivered;
    private final long[] arriving = new long[LONGEST_WAY];
    private final double orderBelowDays;
    private final double orderUpToDays;
    private double forecast;
    private long onHand;
    private long underway;
    private boolean stocked = true;
    private long cutOffUntil = Long.MIN_VALUE;
    private double servedShare = 1;

    /**
     * A shelf that has been well filled for a year.
     *
     * @param share the part of the product's demand that is asked of it
     * @param packsPerDay the product's mean demand
     */
    Shelf(Wholesaler wholesaler, double share, double packsPerDay, int unitsPerPack, Dice dice) {
        this.wholesaler = wholesaler;
        this.unitsPerPack = unitsPerPack;
        this.share = share;
        this.forecast = share * packsPerDay;
        this.delivered = new YearOfDeliveries(forecast);
        boolean lean = dice.chance(0.06);
        this.orderBelowDays = lean ? dice.between(8.0, 12.0) : dice.between(18.0, 22.0);
        this.orderUpToDays = orderBelowDays + dice.between(4.0, 8.0);
        this.onHand = dice.around(forecast * orderUpToDays);
    }

    /** Begins a day: what was underway for it arrives. */
    void begin(long dayNumber) {
        delivered.begin(dayNumber);
        int slot = (int) (dayNumber % LONGEST_WAY);
        onHand += arriving[slot];
        underway -= arriving[slot];
        arriving[slot] = 0;
    }

    /**
     * Delivers what it can of what is asked.
     *
     * @param quota the most it delivers, as a part of what is asked
     * @return what it could not deliver
     */
    long serve(long asked, double quota) {
        forecast += (asked - forecast) * MEMORY;
        long allowed = quota < 1 ? (long) StrictMath.floor(asked * quota) : asked;
        long served = Math.min(onHand, allowed);
        handOver(served);
        servedShare = asked == 0 ? (onHand > 0 ? 1 : 0) : (double) served / asked;
        return asked - served;
    }

    /** Delivers what another wholesaler could not, and returns how much of it. */
    long serveOthers(long asked) {
        long served = Math.min(onHand, asked);
        handOver(served);
        return served;
    }

    private void handOver(long packs) {
        onHand -= packs;
        delivered.add(packs);
    }

    /** What it orders from the holder today. */
    long order() {
        double position = (double) onHand + underway;
        return stocked && position < orderBelowDays * forecast
                ? (long) StrictMath.ceil(orderUpToDays * forecast - position)
                : 0;
    }

    void expect(long packs, long dayNumber) {
        arriving[(int) (dayNumber % LONGEST_WAY)] += packs;
        underway += packs;
    }

    /** All stock is called back. */
    void clear() {
        onHand = 0;
        underway = 0;
        Arrays.fill(arriving, 0);
    }

    void cutOff(long untilDay) {
        cutOffUntil = untilDay;
    }

    boolean isCutOff(long dayNumber) {
        return dayNumber < cutOffUntil;
    }

    /** Takes the product out of the range. */
    void drop() {
        stocked = false;
    }

    double share() {
        return share;
    }

    double forecast() {
        return forecast;
    }

    long packs() {
        return onHand;
    }

    long packsWithUnderway() {
        return onHand + underway;
    }

    /** Whose shelf it is. */
    public Wholesaler wholesaler() {
        return wholesaler;
    }

    /** Whether the product is in the wholesaler's range. */
    public boolean isStocked() {
        return stocked;
    }

    /** Free stock at the end of the day, in units; 0 if the product is not in the range. */
    public long onHand() {
        return stocked ? onHand * unitsPerPack : 0;
    }

    /** Units delivered in the 365 days up to today. */
    public long delivered12m() {
        return delivered.sum() * unitsPerPack;
    }

    /** The part of what was asked today that was delivered, 0 to 1. */
    public double servedShare() {
        return servedShare;
    }

    /** How many days the stock lasts at the demand of the last weeks. */
    public double coverDays() {
        return forecast <= 0 ? DAYS_PER_YEAR : onHand / forecast;
    }

    /** Out at the last count: nothing left, or less than a day's deliveries of the last year. */
    public boolean isOut() {
        return onHand == 0 || onHand * DAYS_PER_YEAR < delivered.sum();
    }
}
