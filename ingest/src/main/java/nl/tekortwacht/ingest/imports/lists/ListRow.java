/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.ingest.imports.format.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of a list, its cells by what they stand for; a cell in which nothing stands is empty. */
record ListRow(TableRow row, Numbers numbers, Holder holder, Described described, Said said) {

    /**
     * The numbers of what is short.
     *
     * @param product null = none is given, or one that stands for nothing
     * @param authorisation of the marketing; two rows of one product have the same
     * @param instead what names the product if its own number cannot; null = nothing does
     * @param doubt why the number is odd although it is used; null = it is not
     */
    record Numbers(
            @Nullable ProductId product,
            String authorisation,
            @Nullable ProductId instead,
            @Nullable String doubt) {}

    /** Who markets it; party null = the cell is empty. */
    record Holder(@Nullable PartyId party, String name) {}

    /** What it is. */
    record Described(String name, String substance, String strength, String form, String atc) {}

    /**
     * What is said of it.
     *
     * @param heard the day of the last message
     * @param seen the day of the list
     * @param remarks what else is said, for people
     */
    record Said(String start, String end, String status, String reason, String heard, String seen, String remarks) {}
}
