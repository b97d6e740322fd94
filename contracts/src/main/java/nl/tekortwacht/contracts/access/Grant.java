/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

import java.util.Optional;
import nl.tekortwacht.contracts.id.PartyId;

/**
 * What one request was granted.
 *
 * @param caller who makes it
 * @param onlyOwn whether it may be about the caller's own party only; such a caller has a party
 */
public record Grant(Caller caller, boolean onlyOwn) {

    /** The attribute of a request that holds its grant; the request has none if it was refused. */
    public static final String ATTRIBUTE = "nl.tekortwacht.grant";

    /** Checks that somebody who is bound to a party has one. */
    public Grant {
        if (onlyOwn && caller.party() == null) {
            throw new IllegalArgumentException("bound to a party, but acts for none");
        }
    }

    /** The only party it may be about, or empty if it may be about any. */
    public Optional<PartyId> onlyParty() {
        return onlyOwn ? Optional.ofNullable(caller.party()) : Optional.empty();
    }

    /** Whether it may be about that party. */
    public boolean covers(PartyId party) {
        return onlyParty().map(party::equals).orElse(true);
    }
}
