/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.signin;

import java.util.Set;
import nl.tekortwacht.contracts.access.Role;
import nl.tekortwacht.contracts.id.PartyId;
import reactor.core.publisher.Mono;

/** For which party a person acts whose provider does not say it. */
@FunctionalInterface
public interface Memberships {

    /** Nobody is a member of anything. */
    Memberships NONE = callerId -> Mono.empty();

    /**
     * The party of the person with this id of a caller, or empty.
     *
     * @param callerId the provider's short name, a colon, and its {@code sub} of the person
     */
    Mono<Membership> of(String callerId);

    /**
     * A person's place in a party.
     *
     * @param party for which they act
     * @param roles beside that of the party: none, or {@link Role#PARTY_ADMINISTRATOR}
     */
    record Membership(PartyId party, Set<Role> roles) {}
}
