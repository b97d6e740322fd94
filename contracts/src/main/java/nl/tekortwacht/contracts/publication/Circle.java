/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.publication;

import java.util.EnumSet;
import java.util.Set;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;

/** How much somebody sees; each circle sees what those before it see. */
public enum Circle {
    /** Everybody, companies and programs included. */
    PUBLIC,
    /** Staff that has no business with the stock of single companies. */
    STAFF,
    /** CBG, IGJ and the shortage team: they also see stock by company. */
    OVERSIGHT;

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.ASSESSOR, Role.INSPECTOR, Role.SHORTAGE_TEAM);
    private static final Set<Role> OTHER_STAFF = EnumSet.of(Role.READER, Role.LCG, Role.AUDITOR, Role.ADMINISTRATOR);

    /** The circle of the caller; one whose token is not good for reading sees what everybody sees. */
    public static Circle of(Caller caller) {
        if (!caller.scopes().contains(Scope.READ)) {
            return PUBLIC;
        }
        if (caller.isAnyOf(OVERSEERS)) {
            return OVERSIGHT;
        }
        return caller.isAnyOf(OTHER_STAFF) ? STAFF : PUBLIC;
    }

    /** Whether it sees what is meant for the other one. */
    public boolean sees(Circle meantFor) {
        return compareTo(meantFor) >= 0;
    }
}
