/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.ingest.submission.PageRequest;
import nl.tekortwacht.ingest.submission.Slice;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The refused lines. All methods fail with {@link nl.tekortwacht.ingest.receipt.Unavailable} if they cannot be reached.
 */
public interface Quarantine {

    /** The word for the field of a fault that is about the whole line. */
    String WHOLE_LINE = "none";

    /** How many groups {@link #count} gives at most: the largest. */
    int MOST_GROUPS = 1_000;

    /**
     * Which entries are asked for; null = whatever.
     *
     * @param field or {@link #WHOLE_LINE}
     * @param from the first instant of receipt
     * @param to the first instant of receipt that is too late
     * @param owner the party that sent them
     */
    record Filter(
            @Nullable QuarantineState state,
            @Nullable String reporter,
            @Nullable String product,
            @Nullable String field,
            @Nullable String reasonKind,
            @Nullable UUID receipt,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable PartyId owner) {}

    /** How many entries have all this in common. */
    record Group(
            @Nullable String reporter,
            @Nullable String field,
            String reasonKind,
            QuarantineState state,
            long entries) {}

    /**
     * Which entries are discarded: these, or all of this submission.
     *
     * @param receipt null if they are named
     * @param owner the only party whose entries may be discarded; null if any may
     */
    record Discarded(
            List<Long> ids,
            @Nullable UUID receipt,
            String reason,
            String by,
            @Nullable PartyId owner,
            Instant at) {}

    /** The entry of this number; empty if there is none. */
    Mono<QuarantineEntry> find(long id);

    /** Entries, the newest first. */
    Mono<Slice<QuarantineEntry>> list(Filter filter, PageRequest page);

    /** How many entries there are of each kind, the largest groups first. */
    Mono<List<Group>> count(Filter filter);

    /**
     * Holds an open entry while its mended line is taken.
     *
     * @param claim who holds it
     * @param heldFor a claim that is older no longer counts, by one clock for all instances
     * @return false if it is closed, or held by another
     */
    Mono<Boolean> claim(long id, UUID claim, Duration heldFor);

    /** Lets an entry go. */
    Mono<Void> release(long id, UUID claim);

    /** Notes that the mended line was taken by the submission that holds the entry. */
    Mono<Boolean> resubmitted(long id, UUID claim, @Nullable String by, Instant at);

    /**
     * Discards open entries that nobody holds.
     *
     * @return how many
     */
    Mono<Long> discard(Discarded discarded, Duration heldFor);
}
