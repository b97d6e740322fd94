/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Channel;
import nl.tekortwacht.alerting.audience.Matter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Deliveries in memory. */
final class InMemoryDeliveryStore implements DeliveryStore {

    private static final class Row {
        final Delivery first;
        final Instant createdAt;
        DeliveryStatus status = DeliveryStatus.PENDING;
        int attempts;
        int forgiven;

        @Nullable
        Instant nextAttemptAt;

        @Nullable
        UUID lease;

        Instant leasedUntil = Instant.MIN;
        boolean wanted = true;
        final List<String> log = new ArrayList<>();

        Row(Delivery first, Instant createdAt) {
            this.first = first;
            this.createdAt = createdAt;
            this.nextAttemptAt = createdAt;
        }
    }

    private final Map<UUID, Row> rows = new HashMap<>();
    private final List<Row> inOrder = new ArrayList<>();
    private long leases;

    synchronized void add(Delivery delivery, Instant now) {
        Row row = new Row(delivery, now);
        rows.put(delivery.id(), row);
        inOrder.add(row);
    }

    synchronized String state(UUID id) {
        Row row = rows.get(id);
        return row == null ? "none" : row.status + " " + row.log;
    }

    @Override
    public Mono<List<Delivery>> claim(Instant now, Duration lease, Room room) {
        return Mono.fromSupplier(() -> claimNow(now, lease, room));
    }

    private synchronized List<Delivery> claimNow(Instant now, Duration lease, Room room) {
        UUID token = new UUID(0, ++leases);
        Map<String, Integer> underWay = new HashMap<>(room.underWay());
        List<Row> due = inOrder.stream()
                .filter(row -> isDue(row, now) && !isBehind(row))
                .sorted(Comparator.comparing(row -> row.nextAttemptAt == null ? Instant.MAX : row.nextAttemptAt))
                .filter(row -> underWay.merge(row.first.endpoint(), 1, Integer::sum) <= room.perEndpoint())
                .limit(room.free())
                .toList();
        due.forEach(row -> {
            row.lease = token;
            row.leasedUntil = now.plus(lease);
        });
        return due.stream().map(row -> claimed(row, token)).toList();
    }

    private static boolean isDue(Row row, Instant now) {
        return row.status == DeliveryStatus.PENDING
                && row.nextAttemptAt != null
                && !row.nextAttemptAt.isAfter(now)
                && !row.leasedUntil.isAfter(now);
    }

    private boolean isBehind(Row row) {
        return inOrder.stream()
                .takeWhile(older -> older != row)
                .anyMatch(older ->
                        older.status == DeliveryStatus.PENDING && queue(older).equals(queue(row)));
    }

    private static String queue(Row row) {
        return Matter.of(row.first.notice().event()).key() + row.first.target() + row.first.channel();
    }

    private static Delivery claimed(Row row, UUID lease) {
        Delivery first = row.first;
        return new Delivery(
                first.id(),
                lease,
                first.channel(),
                first.target(),
                first.secrets(),
                row.attempts,
                row.forgiven,
                row.wanted,
                first.notice());
    }

    @Override
    public Mono<Long> record(List<Attempt> attempts) {
        return Mono.fromSupplier(() -> attempts.stream().filter(this::recordNow).count());
    }

    private synchronized boolean recordNow(Attempt attempt) {
        Row row = rows.get(attempt.delivery().id());
        if (row == null || !attempt.delivery().lease().equals(row.lease)) {
            return false;
        }
        row.status = attempt.status();
        row.attempts = attempt.number();
        row.nextAttemptAt = attempt.nextAttemptAt();
        row.lease = null;
        row.leasedUntil = Instant.MIN;
        if (attempt.counts()) {
            row.log.add(attempt.number() + ":" + attempt.outcome().name());
        }
        UUID subscription = attempt.delivery().notice().recipient().subscription();
        if (subscription != null
                && attempt.outcome() instanceof DeliveryOutcome.GiveUp never
                && never.reason() == GiveUpReason.ENDED_BY_RECEIVER) {
            inOrder.stream()
                    .filter(other ->
                            subscription.equals(other.first.notice().recipient().subscription()))
                    .forEach(other -> other.wanted = false);
        }
        return true;
    }

    @Override
    public synchronized Mono<Long> replay(Collection<UUID> deliveries, Instant now) {
        List<Row> dead = deliveries.stream()
                .map(rows::get)
                .filter(row -> row != null && row.status == DeliveryStatus.DEAD)
                .toList();
        dead.forEach(row -> {
            row.status = DeliveryStatus.PENDING;
            row.nextAttemptAt = now;
            row.forgiven = row.attempts;
        });
        return Mono.just((long) dead.size());
    }

    @Override
    public synchronized Mono<Duration> oldestPending(Channel channel, Instant now) {
        return Mono.just(inOrder.stream()
                .filter(row -> row.status == DeliveryStatus.PENDING && row.first.channel() == channel)
                .map(row -> Duration.between(row.createdAt, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
    }
}
