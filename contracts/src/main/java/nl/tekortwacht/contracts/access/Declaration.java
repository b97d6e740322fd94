/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an endpoint declares with {@link AllowedFor}, and the decision that follows from it.
 *
 * @param all roles that may call it about anybody
 * @param own roles that may call it about their own party only
 * @param scope what a token must be good for
 */
public record Declaration(Set<Role> all, Set<Role> own, Scope scope) {

    /** The attribute of a request that holds what its endpoint declares; refused or not. */
    public static final String ATTRIBUTE = "nl.tekortwacht.declaration";

    /** Copies the sets. */
    public Declaration {
        all = Set.copyOf(all);
        own = Set.copyOf(own);
    }

    /**
     * Reads the annotation.
     *
     * @param isSafe whether the HTTP method only reads
     */
    public static Declaration of(AllowedFor annotation, boolean isSafe) {
        Scope byMethod = isSafe ? Scope.READ : Scope.MANAGE;
        return new Declaration(
                set(annotation.value()),
                set(annotation.own()),
                annotation.scope().length == 0 ? byMethod : annotation.scope()[0]);
    }

    private static Set<Role> set(Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        return set;
    }

    /** Whether anybody may call it, so that nothing confidential is answered. */
    public boolean isPublic() {
        return all.contains(Role.PUBLIC);
    }

    /** Whether this caller may call it. */
    public Decision decide(Caller caller) {
        // Whoever signed in sees at least what is public, also with a token that is good for little.
        boolean hasScope = caller.scopes().contains(scope);
        if (caller.isAnyOf(all) && (hasScope || isPublic())) {
            return new Decision.Granted(new Grant(caller, false));
        }
        if (caller.kind() == Caller.Kind.ANYONE) {
            return Decision.Refused.NOT_SIGNED_IN;
        }
        boolean isOwn = caller.party() != null && caller.isAnyOf(own);
        if (!isOwn && !caller.isAnyOf(all)) {
            return Decision.Refused.WRONG_ROLE;
        }
        return hasScope ? new Decision.Granted(new Grant(caller, true)) : Decision.Refused.MISSING_SCOPE;
    }
}
