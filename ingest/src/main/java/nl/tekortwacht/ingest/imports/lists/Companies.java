/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.lists;

import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.ingest.imports.format.Slug;

/** Who may notify a product of a list. */
final class Companies {

    private Companies() {}

    /** The company of this name. */
    static ListRow.Holder named(String name) {
        String slug = Slug.of(name);
        return new ListRow.Holder(slug.isEmpty() ? null : new PartyId("mah:" + slug), name);
    }

    /** The one that stands for all companies of a list that names none. */
    static ListRow.Holder unnamed(String code, String agency) {
        return new ListRow.Holder(new PartyId("mah:" + code), "Company not named by the list of " + agency);
    }
}
