/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

import java.util.ArrayList;
import java.util.List;
import nl.tekortwacht.simulator.chance.Dice;
import nl.tekortwacht.simulator.country.Day;
import nl.tekortwacht.simulator.country.Product;
import nl.tekortwacht.simulator.country.Wholesaler;
import org.jspecify.annotations.Nullable;

/** The supply of one product, from its holder over the wholesalers to what pharmacies get, day after day. */
public final class ProductSupply {

    private static final double FULL_LINE_STOCKS = 0.93;
    private static final double OTHER_STOCKS = 0.3;
    private static final double LOCAL_FAILURES_PER_DAY = 0.2 / 365;
    private static final double DROPPED_PER_DAY = 1.0 / 60;
    private static final double TRIES_ANOTHER = 0.5;

    private final Product product;
    private final Dice dice;
    private final Holder holder;
    private final List<Shelf> shelves;
    private final Failing failing;
    private Extent extent = Extent.AVAILABLE;
    private double quota = 1;
    private long asked;
    private long unserved;

    ProductSupply(Product product, List<Wholesaler> wholesalers, double failuresPerYear, Day firstDay, Dice dice) {
        this.product = product;
        this.dice = dice;
        this.shelves = shelves(product, wholesalers, dice);
        this.holder = new Holder(product.packsPerDay(), product.unitsPerPack(), firstDay.number(), dice);
        this.failing = new Failing(product, failuresPerYear, dice);
    }

    private static List<Shelf> shelves(Product product, List<Wholesaler> wholesalers, Dice dice) {
        List<Wholesaler> stocking = new ArrayList<>();
        for (Wholesaler wholesaler : wholesalers) {
            if (dice.chance(wholesaler.fullLine() ? FULL_LINE_STOCKS : OTHER_STOCKS)) {
                stocking.add(wholesaler);
            }
        }
        if (stocking.stream().noneMatch(Wholesaler::fullLine)) {
            stocking.addFirst(wholesalers.getFirst());
        }
        double total = stocking.stream().mapToDouble(Wholesaler::marketShare).sum();
        return stocking.stream()
                .map(it -> new Shelf(it, it.marketShare() / total, product.packsPerDay(), product.unitsPerPack(), dice))
                .toList();
    }

    /**
     * Lives through a day.
     *
     * @param movedOver packs asked today because another product of the group could not be had
     */
    void live(Day day, double movedOver) {
        failing.begin(day, this);
        Failure failure = failing.current();
        boolean failsToday = failure != null && failure.isOn(day.number());
        Mechanism mechanism = failure != null && failsToday ? failure.mechanism() : null;
        quota = failure != null && failsToday ? failure.quota() : 1;
        shelves.forEach(shelf -> shelf.begin(day.number()));
        holder.begin(day.number(), mechanism != null && mechanism.stopsProduction());
        serve(day, movedOver, failure != null && failsToday ? failure.demandFactor() : 1);
        restock(day, mechanism);
        judge(failure, day);
    }

    private void serve(Day day, double movedOver, double demandFactor) {
        double noise = Math.max(0.3, 1 + 0.1 * dice.gaussian());
        double usual = product.packsPerDay() * (1 + product.season() * day.winter()) * demandFactor;
        double expected = day.isSunday() ? 0 : usual * day.weekRhythm() * noise + movedOver;
        asked = 0;
        unserved = 0;
        for (Shelf shelf : shelves) {
            long ofShelf = askedOf(shelf, expected);
            asked += ofShelf;
            unserved += shelf.serve(ofShelf, quota);
        }
        if (quota == 1 && unserved > 0) {
            tryAnother();
        }
    }

    private long askedOf(Shelf shelf, double expected) {
        double mean = expected * shelf.share();
        return mean == 0 ? 0 : dice.around(Math.max(0, mean + StrictMath.sqrt(mean) * dice.gaussian()));
    }

    /** Pharmacies whose wholesaler has nothing try another one; not all of them. */
    private void tryAnother() {
        long inStock = shelves.stream().mapToLong(Shelf::packs).sum();
        if (inStock == 0) {
            return;
        }
        double tried = unserved * TRIES_ANOTHER;
        for (Shelf shelf : shelves) {
            unserved -= shelf.serveOthers((long) (tried * shelf.packs() / inStock));
        }
    }

    private void restock(Day day, @Nullable Mechanism mechanism) {
        holder.learn(forecast());
        localTrouble(day);
        if (day.isWorkday() && mechanism != Mechanism.NO_DELIVERY) {
            holder.deliver(shelves, day.number());
        }
        if (mechanism == Mechanism.CESSATION && holder.packs() == 0) {
            shelves.stream()
                    .filter(shelf -> shelf.packsWithUnderway() == 0 && dice.chance(DROPPED_PER_DAY))
                    .forEach(Shelf::drop);
        }
    }

    private void localTrouble(Day day) {
        if (dice.chance(LOCAL_FAILURES_PER_DAY)) {
            Shelf shelf = dice.oneOf(shelves);
            double days = shelf.coverDays() + dice.logNormal(9, 0.8);
            shelf.cutOff(day.number() + StrictMath.round(days));
        }
    }

    private void judge(@Nullable Failure failure, Day day) {
        List<Shelf> fullLine = shelves.stream()
                .filter(shelf -> shelf.wholesaler().fullLine() && shelf.isStocked())
                .toList();
        long out = fullLine.stream().filter(Shelf::isOut).count();
        extent = out == fullLine.size()
                ? Extent.NATIONWIDE
                : quota < 1 ? Extent.RATIONED : out > 0 ? Extent.LOCAL : Extent.AVAILABLE;
        boolean hits = extent == Extent.NATIONWIDE || extent == Extent.RATIONED;
        if (hits && failure != null && day.number() >= failure.begins().number()) {
            failure.materialise();
        }
    }

    void callBack() {
        holder.clear();
        shelves.forEach(Shelf::clear);
    }

    double coverOfWholesalers() {
        long packs = shelves.stream().mapToLong(Shelf::packsWithUnderway).sum();
        return packs / Math.max(1, forecast());
    }

    double coverOfAll() {
        return coverOfWholesalers() + holder.packs() / Math.max(1, forecast());
    }

    private double forecast() {
        return shelves.stream().mapToDouble(Shelf::forecast).sum();
    }

    /** Units that were asked today, whether or not anybody delivered them; with what moved over from other products. */
    public long asked() {
        return asked * product.unitsPerPack();
    }

    /** Packs that were asked today and that nobody delivered. */
    long unserved() {
        return unserved;
    }

    /** The product. */
    public Product product() {
        return product;
    }

    /** The holder's stock. */
    public Holder holder() {
        return holder;
    }

    /** The shelves of the wholesalers that had it in their range at first, full-line ones first. */
    public List<Shelf> shelves() {
        return shelves;
    }

    /** How far it could be had today. */
    public Extent extent() {
        return extent;
    }

    /** The part of what they ask that pharmacies are given today, less than 1 when there is not enough for all. */
    public double quota() {
        return quota;
    }

    /** The failure that is foreseen, going on or just over; null if there is none. */
    public @Nullable Failure failure() {
        return failing.current();
    }

    /** All failures since the beginning, also those that stock bridged. */
    public List<Failure> failures() {
        return List.copyOf(failing.all());
    }
}
