/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/** Reads out of the claims of a checked token who its bearer is; believes its issuer as far as it is trusted. */
public final class CallerClaims {

    private final TrustedIssuer issuer;

    /** Claims of this issuer. */
    public CallerClaims(TrustedIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * The machine that bears a token.
     *
     * @throws IllegalArgumentException if a claim is there but says nothing that can be understood
     */
    public Caller machine(Map<String, Object> claims) {
        return caller(Caller.Kind.MACHINE, claims, scopes(claims));
    }

    /**
     * The person of whom an identity provider speaks; nobody signs in for less than everything.
     *
     * @throws IllegalArgumentException if a claim is there but says nothing that can be understood
     */
    public Caller person(Map<String, Object> claims) {
        return caller(Caller.Kind.PERSON, claims, EnumSet.allOf(Scope.class));
    }

    private Caller caller(Caller.Kind kind, Map<String, Object> claims, Set<Scope> scopes) {
        if (!(claims.get("sub") instanceof String subject) || subject.isBlank()) {
            throw new IllegalArgumentException("sub is missing");
        }
        PartyId party = party(claims);
        boolean isTrustedWithIt = party != null && issuer.mayGrant().contains(Caller.roleOf(party.role()));
        return new Caller(kind, issuer.name() + ":" + subject, roles(claims), isTrustedWithIt ? party : null, scopes);
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Set<Role> roles = words(at(claims, issuer.claims().roles()))
                .map(Role::ofWord)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        roles.retainAll(issuer.mayGrant());
        return roles;
    }

    private @Nullable PartyId party(Map<String, Object> claims) {
        return switch (at(claims, issuer.claims().party())) {
            case null -> null;
            case String text -> new PartyId(text);
            default -> throw new IllegalArgumentException("the party is not a text");
        };
    }

    private static Set<Scope> scopes(Map<String, Object> claims) {
        Object said = claims.containsKey("scope") ? claims.get("scope") : claims.get("scp");
        return words(said)
                .map(Scope::ofWord)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static Stream<String> words(@Nullable Object said) {
        return switch (said) {
            case null -> Stream.empty();
            case String text -> Arrays.stream(text.split(" "));
            case Collection<?> list ->
                list.stream().filter(String.class::isInstance).map(String.class::cast);
            default -> throw new IllegalArgumentException("a list of words is neither a text nor a list");
        };
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object found = claims;
        for (String step : List.of(path.split("\\."))) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return found;
    }
}
