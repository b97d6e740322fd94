/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.simulator.supply;

/** How far a product could be had on a day. */
public enum Extent {
    /** Every full-line wholesaler that has it in its range had it. */
    AVAILABLE,
    /** Some full-line wholesalers were out, others were not. */
    LOCAL,
    /** There was some, and pharmacies got a part of what they asked. */
    RATIONED,
    /** No full-line wholesaler had it to deliver. */
    NATIONWIDE
}
