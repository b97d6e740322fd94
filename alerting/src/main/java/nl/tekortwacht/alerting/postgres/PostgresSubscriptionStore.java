/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.alerting.alert.SubscriptionStore;
import nl.tekortwacht.alerting.alert.TestRequest;
import nl.tekortwacht.alerting.alert.TestRequests;
import nl.tekortwacht.alerting.audience.Interest;
import nl.tekortwacht.alerting.audience.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads {@code alerting.subscriptions}, and the tests that their owners ask for. */
public final class PostgresSubscriptionStore implements SubscriptionStore, TestRequests {

    private final DatabaseClient database;
    private final StockLists lists;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresSubscriptionStore(DatabaseClient database, Schema schema) {
        this.database = database;
        this.lists = new StockLists(database);
        Objects.requireNonNull(schema);
    }

    /** A running subscription and the version of its list, if it has one. */
    private record Running(SubscriptionRow row, @Nullable UUID list) {}

    @Override
    public Mono<List<Subscription>> running() {
        return database.sql("select " + SubscriptionRow.COLUMNS + """
                        , l.version from alerting.subscriptions s
                        left join alerting.stock_lists l on s.has_list and l.subscription_id = s.id
                        where s.ended_at is null and s.verification = 'VERIFIED' and
                        """ + SubscriptionRow.UNDERSTOOD)
                .map(row -> new Running(SubscriptionRow.of(row), row.get("version", UUID.class)))
                .all()
                .collectList()
                .flatMap(this::withLists);
    }

    private Mono<List<Subscription>> withLists(List<Running> running) {
        List<StockLists.Wanted> wanted = running.stream()
                .filter(each -> each.list() != null)
                .map(each -> new StockLists.Wanted(each.row().id(), Objects.requireNonNull(each.list())))
                .toList();
        return lists.of(wanted).map(found -> running.stream()
                .map(each -> subscription(each.row(), found))
                .toList());
    }

    private static Subscription subscription(SubscriptionRow row, Map<UUID, Interest> lists) {
        return row.about(lists.getOrDefault(row.id(), StockLists.noProducts()));
    }

    @Override
    public Mono<List<TestRequest>> take(int limit) {
        return database.sql("""
                        with taken as (
                          delete from alerting.test_requests where id in (
                            select id from alerting.test_requests order by requested_at, id
                            limit :limit for update skip locked)
                          returning id as request, subscription_id, requested_at)
                        select t.request, t.requested_at,
                        """ + SubscriptionRow.COLUMNS + """
                         from taken t join alerting.subscriptions s on s.id = t.subscription_id
                        where s.ended_at is null and s.verification = 'VERIFIED' and
                        """ + SubscriptionRow.UNDERSTOOD)
                .bind("limit", limit)
                .map(PostgresSubscriptionStore::request)
                .all()
                .collectList();
    }

    private static TestRequest request(Readable row) {
        // Which products are on a list makes no difference to a test.
        return new TestRequest(
                Objects.requireNonNull(row.get("request", UUID.class)),
                Objects.requireNonNull(row.get("requested_at", Instant.class)),
                SubscriptionRow.of(row).about(StockLists.noProducts()));
    }
}
