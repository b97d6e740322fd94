/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.tekortwacht.audit.chain.ChainDay;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.event.AuditEvent;
import nl.tekortwacht.audit.event.Sha256;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The chain in memory. */
public final class InMemoryChain implements AuditStore, AuditTrail {

    private final Map<LocalDate, ChainDay> days = new TreeMap<>();
    private final List<ChainRow> rows = new ArrayList<>();
    private Head head = new Head(LocalDate.EPOCH, 0, Sha256.ZERO);

    @Override
    public synchronized Mono<Void> append(List<AuditEvent> events, LocalDate today) {
        return Mono.fromRunnable(() -> add(events, today));
    }

    private synchronized void add(List<AuditEvent> events, LocalDate today) {
        if (today.isAfter(head.day()) && !events.isEmpty()) {
            head = head.onDay(today);
        }
        for (AuditEvent event : events) {
            ChainRow row = head.next(event);
            rows.add(row);
            Sha256 opening = row.seq() == 1 ? row.previous() : day(row).opening();
            days.put(row.day(), new ChainDay(row.day(), opening, row.seq(), row.hash(), false));
            head = row.head();
        }
    }

    @Override
    public synchronized Mono<Long> removeRowsBefore(LocalDate day) {
        return Mono.fromCallable(() -> {
            List<ChainDay> old = days.values().stream()
                    .filter(one -> one.day().isBefore(day)
                            && !one.removed()
                            && !one.day().equals(head.day()))
                    .toList();
            old.forEach(one ->
                    days.put(one.day(), new ChainDay(one.day(), one.opening(), one.rows(), one.closing(), true)));
            rows.removeIf(row -> day(row).removed());
            return (long) old.size();
        });
    }

    @Override
    public synchronized Mono<List<ChainDay>> days() {
        return Mono.fromCallable(() -> List.copyOf(days.values()));
    }

    @Override
    public Mono<List<LocalDate>> daysWithRows() {
        return Mono.fromCallable(
                () -> rows.stream().map(ChainRow::day).distinct().sorted().toList());
    }

    @Override
    public Mono<List<ChainRow>> rows(LocalDate day, long after, int limit) {
        return Mono.fromCallable(() -> rows.stream()
                .filter(row -> row.day().equals(day) && row.seq() > after)
                .limit(limit)
                .toList());
    }

    @Override
    public Mono<Found> find(AuditQuery query, int page, int pageSize) {
        return Mono.fromCallable(() -> {
            List<ChainRow> found = rows.stream()
                    .filter(row -> matches(query, row))
                    .sorted(Comparator.comparing(ChainRow::day)
                            .thenComparingLong(ChainRow::seq)
                            .reversed())
                    .toList();
            return new Found(
                    found.stream().skip((page - 1L) * pageSize).limit(pageSize).toList(), found.size());
        });
    }

    private static boolean matches(AuditQuery query, ChainRow row) {
        Instant at = Instant.parse(text(row, "time"));
        return (query.from() == null || !at.isBefore(query.from()))
                && (query.to() == null || at.isBefore(query.to()))
                && (query.actor() == null || text(row, "actor").equals(query.actor()))
                && (query.action() == null || text(row, "action").startsWith(query.action()))
                && (query.object() == null || text(row, "object").contains(query.object()))
                && (query.result() == null
                        || text(row, "result").equals(query.result().name()));
    }

    private ChainDay day(ChainRow row) {
        return Objects.requireNonNull(days.get(row.day()));
    }

    private static String text(ChainRow row, String field) {
        @Nullable String text = row.fields().get(field);
        return text == null ? "" : text;
    }
}
