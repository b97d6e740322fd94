/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.util.EnumSet;
import java.util.Set;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;

/**
 * That a person acts for a party.
 *
 * @param administrator whether it may invite colleagues and make machine clients
 */
public record Membership(PartyId party, boolean administrator) {

    /** The roles that follow from it. */
    public Set<Role> roles() {
        Set<Role> roles = EnumSet.of(Caller.roleOf(party.role()));
        if (administrator) {
            roles.add(Role.PARTY_ADMINISTRATOR);
        }
        return roles;
    }
}
