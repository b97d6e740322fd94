/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may do something.
 *
 * @param who a person or a machine
 * @param party for which; null for the whole country
 * @param roles with which
 * @param scopes as far as these, for a machine; all for a person
 * @param since when
 * @param endsAt when it ends by itself, if that is set
 * @param lastUsedOn the last day on which a machine used it
 */
public record AccessRight(
        Who who,
        @Nullable PartyId party,
        Set<Role> roles,
        Set<Scope> scopes,
        Instant since,
        @Nullable Instant endsAt,
        @Nullable LocalDate lastUsedOn) {

    /** Who: the id is that in the audit log. */
    public record Who(Caller.Kind kind, String id, @Nullable String name) {}
}
