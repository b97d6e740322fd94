/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/** Keeps a party to what is about itself. */
final class OwnParty {

    private OwnParty() {}

    /** The party of a path, if the caller may ask about it; else a 404, whether or not there is such a party. */
    static PartyId require(PartyId asked, Grant grant) {
        if (!grant.covers(asked)) {
            throw Problems.missing("There is no such party that you act for.");
        }
        return asked;
    }

    /**
     * The party by which a list is filtered: for a party itself, whatever it asks.
     *
     * @param name of the query parameter
     */
    static @Nullable PartyId filter(QueryParameters query, String name, Grant grant) {
        PartyId asked = query.one(name, PartyId::new);
        if (asked != null && !grant.covers(asked)) {
            query.fault(name, "must be the party that you act for");
        }
        return grant.onlyParty().orElse(asked);
    }
}
