/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import java.util.List;
import nl.tekortwacht.simulator.chance.Dice;

/** The holder's own stock of one product: filled by a production campaign every few weeks, emptied by wholesalers. */
public final class Holder {

    /** What the usual lowest stock covers, in days; the legal norm is 6 weeks. */
    private static final int USUAL_BUFFER_DAYS = 48;

    /** Production is planned and authorised months ahead: so slowly it follows what is asked. */
    private static final double PLANNING_MEMORY = 1.0 / 150;

    /** How much more than planned a campaign can make, so that demand that moves over can become too much. */
    private static final double CAPACITY = 1.3;

    private final int unitsPerPack;
    private final Dice dice;
    private final YearOfDeliveries delivered;
    private final int campaignEveryDays;
    private final double fillUpToDays;
    private double forecast;
    private double planned;
    private long onHand;
    private long nextCampaign;
    private boolean wasStopped;

    Holder(double packsPerDay, int unitsPerPack, long firstDay, Dice dice) {
        this.unitsPerPack = unitsPerPack;
        this.dice = dice;
        this.delivered = new YearOfDeliveries(packsPerDay);
        this.campaignEveryDays = dice.between(2, 8) * 7;
        boolean lean = dice.chance(0.1);
        int buffer = lean ? dice.between(15, 35) : USUAL_BUFFER_DAYS + dice.between(0, 20);
        this.fillUpToDays = (double) campaignEveryDays + buffer;
        this.forecast = packsPerDay;
        this.planned = packsPerDay;
        this.nextCampaign = firstDay + dice.between(0, campaignEveryDays - 1);
        this.onHand = dice.around((buffer + (double) (nextCampaign - firstDay)) * packsPerDay);
    }

    /** Begins a day: a campaign may bring new stock, unless production is stopped. */
    void begin(long dayNumber, boolean stopped) {
        delivered.begin(dayNumber);
        boolean resumes = wasStopped && !stopped;
        if (!stopped && (resumes || dayNumber >= nextCampaign)) {
            double wanted = Math.max(0, fillUpToDays * planned - onHand);
            onHand += dice.around(Math.min(wanted, CAPACITY * campaignEveryDays * planned));
            nextCampaign = dayNumber + Math.max(7, campaignEveryDays + dice.between(-5, 5));
        }
        wasStopped = stopped;
    }

    /** Sends the wholesalers what they order, or to each an equal part of it; it is one to three days underway. */
    void deliver(List<Shelf> shelves, long dayNumber) {
        long[] orders = new long[shelves.size()];
        long asked = 0;
        for (int i = 0; i < orders.length; i++) {
            orders[i] = shelves.get(i).isCutOff(dayNumber) ? 0 : shelves.get(i).order();
            asked += orders[i];
        }
        if (asked == 0 || onHand == 0) {
            return;
        }
        double part = Math.min(1, (double) onHand / asked);
        for (int i = 0; i < orders.length; i++) {
            send(shelves.get(i), Math.min(onHand, (long) StrictMath.ceil(orders[i] * part)), dayNumber);
        }
    }

    private void send(Shelf shelf, long packs, long dayNumber) {
        if (packs > 0) {
            onHand -= packs;
            delivered.add(packs);
            shelf.expect(packs, dayNumber + dice.between(1, 3));
        }
    }

    void learn(double packsPerDay) {
        forecast = packsPerDay;
        planned += (packsPerDay - planned) * PLANNING_MEMORY;
    }

    void clear() {
        onHand = 0;
    }

    long packs() {
        return onHand;
    }

    /** How many days the holder's stock lasts at the demand of the last weeks. */
    public double coverDays() {
        return forecast <= 0 ? 0 : onHand / forecast;
    }

    /** The holder's free stock at the end of the day, in units. */
    public long onHand() {
        return onHand * unitsPerPack;
    }

    /** Units delivered to wholesalers in the 365 days up to today. */
    public long delivered12m() {
        return delivered.sum() * unitsPerPack;
    }
}
