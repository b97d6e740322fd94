/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.access.page.Found;
import nl.tekortwacht.access.page.Page;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where members are kept. A person acts for at most one party at a time. */
public interface Members {

    /**
     * The membership of a person now; empty if it acts for no party. Asked when somebody signs in.
     *
     * @param person the id of the caller, {@code issuer:subject}
     */
    Mono<Membership> current(String person);

    /** The member, also if it ended; empty if there is none. */
    Mono<Member> get(UUID id);

    /** A page of those who act for a party now, the newest first. */
    Mono<Found<Member>> find(@Nullable PartyId party, Page page);

    /** All who act for a party now, by party and name. */
    Mono<List<Member>> active(@Nullable PartyId party);

    /** Everything that is kept about a person, the newest first. */
    Mono<List<Member>> ofPerson(String person);

    /** Gives a member another name; whether it acts for a party now. */
    Mono<Boolean> rename(UUID id, String name);

    /** Makes a member an administrator; whether it acts for a party now. */
    Mono<Boolean> promote(UUID id);

    /**
     * Makes an administrator a member like others; false if nothing changed.
     *
     * @param evenLast also if its party has no other administrator
     */
    Mono<Boolean> demote(UUID id, boolean evenLast);

    /**
     * Ends a membership; false if nothing changed.
     *
     * @param evenLast also if its party has no other administrator
     */
    Mono<Boolean> end(UUID id, Instant at, boolean evenLast);

    /** Erases the names of a person, wherever a membership has ended. */
    Mono<Void> eraseNames(String person);

    /** Erases memberships that ended before an instant; how many. */
    Mono<Long> erase(Instant before);
}
