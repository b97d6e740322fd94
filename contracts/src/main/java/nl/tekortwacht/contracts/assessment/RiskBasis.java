/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

/** What a warning rests on. */
public enum RiskBasis {
    /** The holder announced that it cannot deliver, and what is left does not last. */
    ANNOUNCED,
    /** The holder has nothing left, by its own count. */
    HOLDER_EMPTY,
    /** The stock of the wholesalers falls far below what is usual, and is not replenished. */
    NOT_REPLENISHED
}
