/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.http.party;

import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/** For whom something is made. */
final class OfParty {

    private OfParty() {}

    /**
     * The party that is named, or else the only one that it may be; null if it may be for no party.
     *
     * @throws org.springframework.web.ErrorResponseException with 403, if it is of another
     */
    static @Nullable PartyId of(Grant grant, @Nullable PartyId named) {
        if (named != null && !grant.covers(named)) {
            throw Problems.ofAnother();
        }
        return named == null ? grant.onlyParty().orElse(null) : named;
    }
}
