/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.access.client.Client;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.time.WallClock;
import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.access.Grant;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.access.Scope;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who has which rights by what is kept here, for a regular review (BIO2 5.18.02). */
public final class AccessRights {

    private final Members members;
    private final Clients clients;
    private final WallClock clock;
    private final String issuer;

    /**
     * Of these people and machines.
     *
     * @param issuer the short name under which we issue tokens
     */
    public AccessRights(Members members, Clients clients, WallClock clock, String issuer) {
        this.members = members;
        this.clients = clients;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** All rights, those of people first. */
    public Mono<List<AccessRight>> list(Grant grant, @Nullable PartyId party) {
        PartyId only = grant.onlyParty().orElse(party);
        Instant now = clock.now();
        return members.active(only).flatMap(people -> clients.active(only, now).map(machines -> {
            List<AccessRight> rights = new ArrayList<>();
            people.forEach(member -> rights.add(of(member)));
            machines.forEach(client -> rights.add(of(client)));
            return rights;
        }));
    }

    private static AccessRight of(Member member) {
        return new AccessRight(
                new AccessRight.Who(Caller.Kind.PERSON, member.person(), member.name()),
                member.membership().party(),
                member.membership().roles(),
                EnumSet.allOf(Scope.class),
                member.since(),
                null,
                null);
    }

    private AccessRight of(Client client) {
        PartyId party = client.profile().party();
        return new AccessRight(
                new AccessRight.Who(
                        Caller.Kind.MACHINE,
                        issuer + ":" + client.id(),
                        client.profile().name()),
                party,
                Set.of(party == null ? Role.MACHINE : Caller.roleOf(party.role())),
                client.profile().scopes(),
                client.life().createdAt(),
                client.life().endsAt(),
                client.life().lastUsedOn());
    }
}
