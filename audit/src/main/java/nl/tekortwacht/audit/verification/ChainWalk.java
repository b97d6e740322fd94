/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.util.List;
import java.util.Optional;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.ChainCheck;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.log.AuditTrail;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the rows of the days in pages and shows them to a check, until something is wrong. */
final class ChainWalk {

    private static final int PAGE = 5_000;

    private final AuditTrail trail;
    private final ChainCheck check;
    private final List<ChainDay> days;

    ChainWalk(AuditTrail trail, ChainCheck check, List<ChainDay> days) {
        this.trail = trail;
        this.check = check;
        this.days = days;
    }

    Mono<Breach> fromTheBeginning() {
        return Flux.fromIterable(days).concatMap(this::whole, 1).next().switchIfEmpty(afterTheEnd());
    }

    Mono<Breach> from(Head checked) {
        List<ChainDay> later =
                days.stream().filter(day -> day.day().isAfter(checked.day())).toList();
        Optional<ChainDay> same =
                days.stream().filter(day -> day.day().equals(checked.day())).findFirst();
        Mono<Breach> rest = same.map(day -> {
                    check.from(checked, day);
                    return day.removed() ? Mono.<Breach>empty() : rows(day, checked.seq());
                })
                .orElseGet(() -> Mono.just(new Breach(
                        Breach.Kind.MISSING, checked.day(), 0, "the day was in the chain when it was verified last")));
        return rest.switchIfEmpty(
                        Flux.fromIterable(later).concatMap(this::whole, 1).next())
                .switchIfEmpty(afterTheEnd());
    }

    private Mono<Breach> whole(ChainDay day) {
        return Mono.defer(() -> Mono.justOrEmpty(check.begin(day)))
                .switchIfEmpty(Mono.defer(() -> day.removed() ? Mono.empty() : rows(day, 0)));
    }

    private Mono<Breach> rows(ChainDay day, long after) {
        return page(day, after)
                .expand(rows ->
                        rows.isEmpty() ? Mono.empty() : page(day, rows.getLast().seq()))
                .concatMap(rows -> Mono.justOrEmpty(check.rows(rows)), 1)
                .next()
                .flatMap(found -> lookedAtAgain(day, found))
                .switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(check.end())));
    }

    private Mono<List<ChainRow>> page(ChainDay day, long after) {
        // The last day may be written on; what came after it was looked up is for the next verification.
        boolean isLast = day.equals(days.getLast());
        long most = isLast ? Math.min(PAGE, day.rows() - after) : PAGE;
        return most <= 0 ? Mono.empty() : trail.rows(day.day(), after, (int) most);
    }

    /** What follows tells what happened; at the end of a page too little follows. */
    private Mono<Breach> lookedAtAgain(ChainDay day, Breach found) {
        if (found.kind() == Breach.Kind.ANCHOR_DISAGREES) {
            return Mono.just(found);
        }
        return trail.rows(day.day(), Math.max(0, found.seq() - 1), PAGE)
                .map(rows -> check.rows(rows).orElse(found));
    }

    /** Rows that stand behind the last one, but not because they were written meanwhile. */
    private Mono<Breach> afterTheEnd() {
        return Mono.defer(() -> days.isEmpty() ? Mono.empty() : behind(days.getLast()));
    }

    private Mono<Breach> behind(ChainDay last) {
        return trail.rows(last.day(), last.rows(), 1)
                .filter(rows -> !rows.isEmpty())
                .flatMap(rows -> trail.days()
                        .flatMap(now -> Mono.justOrEmpty(now.stream()
                                .filter(day -> day.day().equals(last.day())
                                        && day.rows() < rows.getFirst().seq())
                                .findFirst()
                                .map(day -> new Breach(
                                        Breach.Kind.INSERTED,
                                        day.day(),
                                        rows.getFirst().seq(),
                                        "the chain ends with row " + day.rows())))));
    }
}
