/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.access.secret.SecretHash;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where invitations are kept. */
public interface Invitations {

    /** Adds one that is accepted with this token. */
    Mono<Void> add(Invitation invitation, SecretHash token);

    /** One, also if it can no longer be accepted; empty if there is none. */
    Mono<Invitation> get(UUID id);

    /** A page of those that can still be accepted, the newest first. */
    Mono<Found<Invitation>> open(@Nullable PartyId party, Instant at, Page page);

    /** Those that a person made or accepted, the newest first. */
    Mono<List<Invitation>> ofPerson(String person);

    /** Whoever accepts: the member that it becomes, and under which name, if not that of the invitation. */
    record Acceptance(UUID member, String person, @Nullable String name, Instant at) {}

    /**
     * Accepts the open invitation with this token, once, and makes the person a member; empty if there is no such invitation, or
     * the person acts for a party already.
     */
    Mono<Member> accept(SecretHash token, Acceptance acceptance);

    /** Takes one back; whether it could still be accepted. */
    Mono<Boolean> withdraw(UUID id, Instant at);

    /** Takes back all open ones that somebody made. */
    Mono<Void> withdrawThoseOf(String person, Instant at);

    /** Erases the names in those that a person accepted. */
    Mono<Void> eraseNames(String person);

    /** Erases those that were accepted, withdrawn or ran out before an instant; how many. */
    Mono<Long> erase(Instant before);
}
