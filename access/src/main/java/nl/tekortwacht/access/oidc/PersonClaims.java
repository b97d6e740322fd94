/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.oidc;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.tekortwacht.access.session.Person;
import nl.tekortwacht.access.signin.Memberships;
import nl.tekortwacht.access.signin.Memberships.Membership;
import nl.tekortwacht.access.signin.SignInFailure;
import nl.tekortwacht.access.signin.SignInFailure.Reason;
import nl.tekortwacht.access.token.CallerClaims;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import reactor.core.publisher.Mono;

/** Who somebody is of whom the provider speaks; where it names no party, the party's own list of members counts. */
final class PersonClaims {

    private static final int LONGEST_NAME = 100;

    private final ProviderSettings settings;
    private final CallerClaims callers;
    private final Memberships memberships;

    PersonClaims(ProviderSettings settings, Memberships memberships) {
        this.settings = settings;
        this.callers = new CallerClaims(settings.issuer());
        this.memberships = memberships;
    }

    Mono<Person> person(Map<String, Object> claims) {
        if (!settings.acr().isEmpty() && !settings.acr().contains(String.valueOf(claims.get("acr")))) {
            return Mono.error(new SignInFailure(Reason.TOO_WEAK, "the provider does not name an acr we ask for", null));
        }
        Caller caller;
        try {
            caller = callers.person(claims);
        } catch (IllegalArgumentException e) {
            return Mono.error(new SignInFailure(Reason.NOT_BELIEVED, "a claim cannot be understood", e));
        }
        Mono<Caller> whole = caller.party() != null
                ? Mono.just(caller)
                : memberships
                        .of(caller.id())
                        .map(found -> member(caller, found))
                        .defaultIfEmpty(caller);
        return whole.map(found -> new Person(found, name(claims)));
    }

    private static Caller member(Caller caller, Membership membership) {
        Set<Role> roles = EnumSet.of(Role.PUBLIC);
        roles.addAll(caller.roles());
        roles.addAll(membership.roles());
        return new Caller(caller.kind(), caller.id(), roles, membership.party(), caller.scopes());
    }

    private String name(Map<String, Object> claims) {
        String name = claims.get(settings.nameClaim()) instanceof String text && !text.isBlank()
                ? text
                : String.valueOf(claims.get("sub"));
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
