/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

/**
 * The regulated unit: one marketing authorisation, that is, one form and strength (Geneesmiddelenwet art. 40(5)); not a
 * pack. Written {@code SCHEME:value}: {@code RVG:117142}, {@code EU:1/99/112/002}, {@code DIN:01924303}.
 *
 * @param value the whole text, scheme included
 */
public record ProductId(String value) implements Comparable<ProductId> {

    /**
     * Checks the form; whether the number exists is the registry's business.
     *
     * @throws IllegalArgumentException if the text is not {@code SCHEME:value}
     */
    public ProductId {
        SchemedId.require(value, "product");
    }

    @Override
    public int compareTo(ProductId other) {
        return Texts.BY_CODE_POINT.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
