/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.rule;

/** What it takes for a product to be unavailable on a day, as data. The rest of a day's verdict is the same for all. */
public sealed interface Definition {

    /** The name under which results carry it. */
    String name();

    /**
     * Unavailable if enough full-line wholesalers are known and all of them are out; or, where too few are known, if
     * enough pharmacies got nothing and none got anything.
     */
    record AllKnownOut(String name) implements Definition {}

    /**
     * Unavailable if at least this many full-line wholesalers are out, or all that a verdict needs if those are fewer.
     *
     * @param outAtLeast 1 or more
     */
    record OutAtLeast(String name, int outAtLeast) implements Definition {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if the number is below 1
         */
        public OutAtLeast {
            if (outAtLeast < 1) {
                throw new IllegalArgumentException("outAtLeast must be 1 or more");
            }
        }
    }
}
