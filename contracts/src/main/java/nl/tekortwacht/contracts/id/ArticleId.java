/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

/**
 * A pack of a product, as pharmacies order it: {@code GTIN:8712345678906}, {@code ZI:15432109}.
 *
 * @param value the whole text, scheme included
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

    /**
     * Checks the form only. Real pack numbers with a wrong check digit exist, so those are kept.
     *
     * @throws IllegalArgumentException if the text is not {@code SCHEME:value}
     */
    public ArticleId {
        SchemedId.require(value, "article");
    }

    @Override
    public int compareTo(ArticleId other) {
        return Texts.BY_CODE_POINT.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
