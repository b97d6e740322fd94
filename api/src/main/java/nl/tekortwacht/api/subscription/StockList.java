/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * The products of a list that was sent, and what was found about its lines.
 *
 * @param products each once, in the order of the list
 * @param repeated lines whose product stands on a line before
 * @param refused lines that are no product, the first of them
 * @param refusedInAll how many such lines there are
 * @param unknown lines whose product is not registered, the first of them; they are kept all the same
 * @param unknownInAll how many such lines there are
 */
public record StockList(
        Collection<ProductId> products,
        int repeated,
        List<LineFault> refused,
        int refusedInAll,
        List<LineFault> unknown,
        int unknownInAll) {

    /** Products on a list at most. */
    public static final int MOST = 20_000;

    /** Lines that are told one by one at most. */
    public static final int MOST_TOLD = 1_000;

    /** An empty list, which is uploaded later. */
    public static final StockList EMPTY = new StockList(List.of(), 0, List.of(), 0, List.of(), 0);

    /** Keeps the lists as they were. */
    public StockList {
        products = List.copyOf(products);
        refused = List.copyOf(refused);
        unknown = List.copyOf(unknown);
    }

    /**
     * What is wrong with a line, or odd about it.
     *
     * @param line its number, from 1
     */
    public record LineFault(int line, String field, String reason) {}

    /** Why a list is refused that is too long. */
    public static String tooMany() {
        return "has at most " + MOST + " products";
    }

    /** Faults of which the first are kept, and all are counted. */
    static final class Faults {

        private final List<LineFault> first = new ArrayList<>();
        private int all;

        void add(int line, String reason) {
            all++;
            if (first.size() < MOST_TOLD) {
                first.add(new LineFault(line, "product", reason));
            }
        }

        List<LineFault> first() {
            return first;
        }

        int all() {
            return all;
        }
    }
}
