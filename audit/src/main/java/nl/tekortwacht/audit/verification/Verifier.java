/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tekortwacht.audit.chain.Anchor;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.ChainCheck;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.log.AuditTrail;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Verifies the log while it may be written on. */
public final class Verifier {

    private final AuditTrail trail;
    private final Anchors anchors;
    private final List<Covered> covered;
    private final InstantSource clock;
    private final Period keep;

    /**
     * A verifier.
     *
     * @param covered what the rows cover
     * @param keep how long rows are kept
     */
    public Verifier(AuditTrail trail, Anchors anchors, List<Covered> covered, InstantSource clock, Period keep) {
        this.trail = trail;
        this.anchors = anchors;
        this.covered = List.copyOf(covered);
        this.clock = clock;
        this.keep = keep;
    }

    /** Looks at all rows that are kept, and at what they cover. */
    public Mono<Verification> all() {
        return Mono.defer(() -> verify(null));
    }

    /** Looks at the rows after a place up to which all is well. */
    public Mono<Verification> since(Head checked) {
        return Mono.defer(() -> verify(checked));
    }

    private Mono<Verification> verify(@Nullable Head checked) {
        Instant at = clock.instant();
        LocalDate keptSince = LocalDate.ofInstant(at, ZoneOffset.UTC).minus(keep);
        // Anchors first: what they know is in the chain by the time that the chain is read.
        return anchors.all().flatMap(known -> trail.days().flatMap(days -> {
            ChainCheck check = new ChainCheck(keptSince, known);
            return breach(check, days, checked, keptSince)
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .flatMap(breach -> notes(keptSince).map(notes -> result(at, checked, check, known, breach, notes)));
        }));
    }

    private static Verification result(
            Instant at,
            @Nullable Head checked,
            ChainCheck check,
            List<Anchor> known,
            Optional<Breach> breach,
            List<String> notes) {
        return new Verification(
                at,
                checked == null,
                check.rowsChecked(),
                known.size(),
                breach.orElse(null),
                check.checkedTo().orElse(checked),
                notes);
    }

    private Mono<Breach> breach(ChainCheck check, List<ChainDay> days, @Nullable Head checked, LocalDate keptSince) {
        ChainWalk walk = new ChainWalk(trail, check, days);
        return (checked == null ? walk.fromTheBeginning() : walk.from(checked))
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(check.finish())))
                .switchIfEmpty(Mono.defer(() -> checked == null ? strayDay(days) : Mono.empty()))
                .switchIfEmpty(Mono.defer(() -> checked == null ? uncovered(keptSince) : Mono.empty()));
    }

    /** Rows of a day that the chain does not have. */
    private Mono<Breach> strayDay(List<ChainDay> days) {
        return trail.daysWithRows().flatMap(found -> trail.days().flatMap(now -> {
            Set<LocalDate> known = new HashSet<>();
            days.stream().filter(day -> !day.removed()).map(ChainDay::day).forEach(known::add);
            now.stream().filter(day -> !day.removed()).map(ChainDay::day).forEach(known::add);
            return Mono.justOrEmpty(found.stream()
                    .filter(day -> !known.contains(day))
                    .findFirst()
                    .map(day -> new Breach(Breach.Kind.INSERTED, day, 1, "the chain has no rows on this day")));
        }));
    }

    private Mono<Breach> uncovered(LocalDate keptSince) {
        return Flux.fromIterable(covered)
                .concatMap(facts -> facts.firstBreach(keptSince), 1)
                .next();
    }

    private Mono<List<String>> notes(LocalDate keptSince) {
        return Flux.fromIterable(covered)
                .concatMap(facts -> facts.notes(keptSince), 1)
                .concatMapIterable(notes -> notes)
                .collectList();
    }
}
