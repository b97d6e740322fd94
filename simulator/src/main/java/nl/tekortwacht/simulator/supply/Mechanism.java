/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

/** How a failure keeps a product from the market. */
public enum Mechanism {
    /** The holder gets no new stock for a time; its stock and that of the wholesalers may bridge it. */
    NO_PRODUCTION,
    /** As {@link #NO_PRODUCTION}, while more is asked than usual. */
    DEMAND_SURGE,
    /** The holder has stock and cannot deliver it. */
    NO_DELIVERY,
    /** All stock is called back. */
    RECALL,
    /** There is some; wholesalers give each pharmacy a part of what it asks. */
    RATIONED,
    /** The holder stops for good. */
    CESSATION,
    /** No failure of its own: demand that moved over from another product empties the holder's stock. */
    OVERFLOW;

    /** Whether new stock of the holder stops coming. */
    public boolean stopsProduction() {
        return this == NO_PRODUCTION || this == DEMAND_SURGE || this == RECALL || this == CESSATION;
    }
}
