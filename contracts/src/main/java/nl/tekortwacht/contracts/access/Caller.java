/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

import java.util.EnumSet;
import java.util.Set;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param kind of caller
 * @param id the issuer's short name, a colon, and whom it means: {@code cbg:3f2a…}; never a name or an address
 * @param roles what the caller is; of the three roles of parties exactly that of its party
 * @param party for which the caller acts, if it acts for one
 * @param scopes what the caller's token is good for
 */
public record Caller(
        Kind kind, String id, Set<Role> roles, @Nullable PartyId party, Set<Scope> scopes) {

    /** Kinds of callers. */
    public enum Kind {
        /** Somebody who did not sign in. */
        ANYONE,
        /** A person who signed in. */
        PERSON,
        /** A program with a token. */
        MACHINE
    }

    /** The attribute of a request that holds its caller, once it is known who that is; refused or not. */
    public static final String ATTRIBUTE = "nl.tekortwacht.caller";

    // Before ANYONE, which needs it.
    private static final Set<Role> OF_PARTIES = EnumSet.of(Role.MAH, Role.WHOLESALER, Role.PHARMACY);

    /** Somebody who did not sign in. */
    public static final Caller ANYONE =
            new Caller(Kind.ANYONE, "anyone", EnumSet.noneOf(Role.class), null, EnumSet.noneOf(Scope.class));

    /** Adds what everybody is, and the role of the party; takes away roles of other kinds of parties. */
    public Caller {
        Set<Role> settled = EnumSet.of(Role.PUBLIC);
        settled.addAll(roles);
        settled.removeAll(OF_PARTIES);
        if (party == null) {
            settled.remove(Role.PARTY_ADMINISTRATOR);
        } else {
            settled.add(roleOf(party.role()));
        }
        roles = Set.copyOf(settled);
        scopes = Set.copyOf(scopes);
    }

    /** The role of those who act for such a party. */
    public static Role roleOf(PartyRole party) {
        return switch (party) {
            case MAH -> Role.MAH;
            case WHOLESALER -> Role.WHOLESALER;
            case PHARMACY -> Role.PHARMACY;
        };
    }

    /** Whether the caller has one of the roles. */
    public boolean isAnyOf(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
