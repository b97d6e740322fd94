/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Belief;
import nl.tekortwacht.alerting.audience.BeliefKey;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Decider;
import nl.tekortwacht.alerting.audience.Follow;
import nl.tekortwacht.alerting.audience.Handling;
import nl.tekortwacht.alerting.audience.Memory;
import nl.tekortwacht.alerting.audience.NamedId;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.audience.Told;
import nl.tekortwacht.alerting.plan.BundleKind;
import reactor.core.publisher.Mono;

/** What alerting does because time has passed, and not because something came. Any number may run at once. */
public final class Chores {

    private static final int AT_ONCE = 500;

    private final Stores stores;
    private final Circumstances circumstances;
    private final AlertWriter writer;
    private final Bookkeeping books;
    private final Clock clock;

    /** The chores over these stores. */
    public Chores(Stores stores, Circumstances circumstances, AlertWriter writer, Clock clock) {
        this.stores = stores;
        this.circumstances = circumstances;
        this.writer = writer;
        this.books = new Bookkeeping(stores, writer);
        this.clock = clock;
    }

    private record Due(List<Standing> rows, Memory memory, Circumstances.Present present, Instant now) {}

    /**
     * Tells what was withheld by something that is over, if it still stands.
     *
     * @return how many were looked at
     */
    public Mono<Long> release() {
        return due((present, now) -> stores.beliefs().releasable(now, inForce(present), AT_ONCE), this::release);
    }

    /**
     * Tells another audience of what nobody has taken.
     *
     * @return how many were due
     */
    public Mono<Long> escalate() {
        return due((present, now) -> stores.beliefs().toEscalate(now, AT_ONCE), this::escalate);
    }

    /**
     * Reminds those whose routes ask for it of what still stands.
     *
     * @return how many were due
     */
    public Mono<Long> remind() {
        return due((present, now) -> stores.beliefs().toRemind(now, AT_ONCE), this::remind);
    }

    /**
     * Sends what has waited for its time.
     *
     * @return how many mails
     */
    public Mono<Long> send() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return stores.alerts()
                    .inTransaction(stores.waiting().takeDue(now, AT_ONCE).flatMap(due -> {
                        List<Mail> mails = Mails.of(due);
                        return stores.waiting().send(mails, now).thenReturn((long) mails.size());
                    }));
        });
    }

    @FunctionalInterface
    private interface Search {
        Mono<List<Standing>> find(Circumstances.Present present, Instant now);
    }

    @FunctionalInterface
    private interface Work {
        Mono<Void> on(Due due);
    }

    private Mono<Long> due(Search search, Work work) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return circumstances.at(now).flatMap(present -> stores.alerts()
                    .inTransaction(search.find(present, now)
                            .flatMap(rows -> rows.isEmpty()
                                    ? Mono.just(0L)
                                    : stores.beliefs()
                                            .about(
                                                    rows.stream()
                                                            .map(Standing::event)
                                                            .toList(),
                                                    present.endedAfter())
                                            .map(memory -> new Due(unchanged(rows, memory), memory, present, now))
                                            .flatMap(due -> work.on(due).thenReturn((long)
                                                    due.rows().size())))));
        });
    }

    /** Rows are locked only when they are remembered, in one order; what changed before that is no longer due. */
    private static List<Standing> unchanged(List<Standing> rows, Memory memory) {
        return rows.stream()
                .filter(row -> row.belief().equals(memory.belief(row.key())))
                .toList();
    }

    private Mono<Void> release(Due due) {
        Decider decider = decider(due);
        List<Alert> alerts = new ArrayList<>();
        for (Standing row : due.rows()) {
            decider.release(row.event(), row.key(), due.memory(), row.route())
                    .map(decision ->
                            writer.alert(row.event(), decision, due.present().people()))
                    .ifPresent(alerts::add);
        }
        return books.release(alerts, due.present().people(), due.now())
                .then(stores.beliefs().believe(due.memory().changed()));
    }

    private Mono<Void> escalate(Due due) {
        Decider decider = decider(due);
        List<Alert> alerts = new ArrayList<>();
        Map<BeliefKey, Belief> changed = new HashMap<>();
        for (Standing row : due.rows()) {
            Follow follow = row.belief().follow();
            Audience to = follow.escalateTo();
            Told told = row.belief().told();
            changed.put(row.key(), row.belief().following(follow.escalated()));
            if (to != null && told != null) {
                BeliefKey other = new BeliefKey(
                        Recipient.of(to), row.key().matter(), row.key().topic());
                decider.escalate(row.event(), other, told, due.memory())
                        .map(decision -> writer.alert(
                                row.event(), decision, due.present().people()))
                        .ifPresent(alerts::add);
            }
        }
        changed.putAll(due.memory().changed());
        return books.add(alerts, due.present().people(), due.now())
                .then(stores.beliefs().believe(changed));
    }

    private Mono<Void> remind(Due due) {
        List<Mail> mails = new ArrayList<>();
        Map<BeliefKey, Belief> changed = new HashMap<>();
        for (Standing row : due.rows()) {
            Optional<Duration> repeat = Optional.ofNullable(row.route())
                    .map(due.present().routing()::handling)
                    .map(Handling::repeat);
            Instant next = repeat.map(due.now()::plus).orElse(null);
            changed.put(row.key(), row.belief().following(row.belief().follow().reminded(next)));
            Told told = row.belief().told();
            if (repeat.isPresent() && told != null && told.alert() != null && !isSilenced(row, due)) {
                mails.addAll(reminders(row, told.alert(), due));
            }
        }
        return stores.waiting().send(mails, due.now()).then(stores.beliefs().believe(changed));
    }

    private static boolean isSilenced(Standing row, Due due) {
        return due.present()
                .muting()
                .silences(row.event(), row.key().recipient(), row.key().topic());
    }

    private static List<Mail> reminders(Standing row, UUID alert, Due due) {
        return due.present().people().addresses(row.key().recipient()).stream()
                .filter(address -> address.channel() == Channel.EMAIL)
                .map(address -> reminder(row, alert, address, due.now()))
                .toList();
    }

    private static Mail reminder(Standing row, UUID alert, Address address, Instant now) {
        String name = alert + "/" + address.target() + "/" + now;
        return new Mail(
                NamedId.of(name),
                BundleKind.REMINDER,
                address.target(),
                name,
                List.of(new Mail.Carried(alert, row.key().matter())));
    }

    private Decider decider(Due due) {
        return new Decider(
                Instant.MIN,
                due.present().people(),
                due.present().routing(),
                due.present().muting());
    }

    private static Set<UUID> inForce(Circumstances.Present present) {
        return present.muting().silences().stream()
                .filter(silence -> silence.isInForce(present.muting().now()))
                .map(Silence::id)
                .collect(Collectors.toSet());
    }
}
