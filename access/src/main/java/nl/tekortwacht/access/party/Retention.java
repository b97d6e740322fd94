/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.party;

import java.time.Duration;
import java.time.Instant;
import nl.tekortwacht.access.client.Clients;
import nl.tekortwacht.access.client.UsedAssertions;
import nl.tekortwacht.access.time.WallClock;
import reactor.core.publisher.Mono;

/** Erases what has been kept long enough. Any number of instances may do so at once. */
public final class Retention {

    private final Members members;
    private final Invitations invitations;
    private final Clients clients;
    private final UsedAssertions assertions;
    private final Terms terms;
    private final WallClock clock;

    /**
     * How long things are kept after they ended.
     *
     * @param members memberships
     * @param invitations those that were accepted, withdrawn or ran out
     * @param clients clients and secrets
     */
    public record Terms(Duration members, Duration invitations, Duration clients) {}

    /** Erases from these. */
    public Retention(
            Members members,
            Invitations invitations,
            Clients clients,
            UsedAssertions assertions,
            Terms terms,
            WallClock clock) {
        this.members = members;
        this.invitations = invitations;
        this.clients = clients;
        this.assertions = assertions;
        this.terms = terms;
        this.clock = clock;
    }

    /** Erases once; how many memberships, invitations and clients. */
    public Mono<Long> erase() {
        return Mono.defer(() -> {
            Instant now = clock.now();
            return members.erase(now.minus(terms.members()))
                    .flatMap(people -> invitations
                            .erase(now.minus(terms.invitations()))
                            .flatMap(sent -> clients.erase(now.minus(terms.clients()))
                                    .map(machines -> people + sent + machines)))
                    .flatMap(erased -> assertions.forget(assertionsEndedBy(now)).thenReturn(erased));
        });
    }

    /** Clocks differ a little, and an assertion is believed for as long after its end. */
    private static Instant assertionsEndedBy(Instant now) {
        return now.minus(Duration.ofHours(1));
    }
}
