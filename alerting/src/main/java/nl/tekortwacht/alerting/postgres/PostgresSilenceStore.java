/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.audience.Recipient;
import nl.tekortwacht.alerting.audience.Silence;
import nl.tekortwacht.alerting.silence.KeptSilence;
import nl.tekortwacht.alerting.silence.MutedAlert;
import nl.tekortwacht.alerting.silence.SilenceStore;
import nl.tekortwacht.contracts.id.PartyId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Keeps silences in PostgreSQL. */
public final class PostgresSilenceStore implements SilenceStore {

    private static final String COLUMNS = """
            select s.id, s.audiences, s.news, s.product_id, s.group_id, s.atc_prefix, s.reason, s.owner, s.from_at,
              coalesce(s.ended_at, s.until_at) as until_at, s.created_at, s.ended_at, s.reminded_at,
            """;
    private static final String COUNTED =
            COLUMNS + "(select count(*) from alerting.alerts a where a.muted_by = s.id::text) as muted ";
    private static final String FROM = " from alerting.silences s ";

    private final DatabaseClient database;

    /** A store; {@code schema} proves that the tables exist. */
    public PostgresSilenceStore(DatabaseClient database, Schema schema) {
        this.database = database;
        Objects.requireNonNull(schema);
    }

    @Override
    public Mono<List<Silence>> inForce(Instant now) {
        return database.sql(COLUMNS + "0::bigint as muted" + FROM
                        + "where s.from_at <= :now and s.until_at > :now and s.ended_at is null order by s.id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(row -> kept(row).silence())
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> add(Silence silence, Instant now) {
        Silence.Matcher matcher = silence.matcher();
        return Rows.of(List.of(silence))
                .column("products", any -> matcher.product())
                .column("groups", any -> matcher.group())
                .column("atcs", any -> matcher.atc())
                .bind(database.sql("""
                        insert into alerting.silences (id, audiences, news, product_id, group_id, atc_prefix, reason,
                          owner, from_at, until_at, created_at)
                        values (:id, :audiences, :news, (cast(:products as text[]))[1], (cast(:groups as text[]))[1],
                          (cast(:atcs as text[]))[1], :reason, :owner, :from, :until, :now)
                        """))
                .bind("id", silence.id())
                .bind("audiences", names(matcher.audiences()))
                .bind("news", names(matcher.news()))
                .bind("reason", silence.reason())
                .bind("owner", silence.owner().name())
                .bind("from", silence.from().atOffset(ZoneOffset.UTC))
                .bind("until", silence.until().atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .then();
    }

    @Override
    public Mono<List<KeptSilence>> list(int limit) {
        return database.sql(COUNTED + FROM + "order by s.created_at desc, s.id limit :limit")
                .bind("limit", limit)
                .map(PostgresSilenceStore::kept)
                .all()
                .collectList();
    }

    @Override
    public Mono<KeptSilence> find(UUID id) {
        return database.sql(COUNTED + FROM + "where s.id = :id")
                .bind("id", id)
                .map(PostgresSilenceStore::kept)
                .one();
    }

    @Override
    public Mono<Boolean> end(UUID id, Instant now) {
        return database.sql("""
                        update alerting.silences set ended_at = :now
                        where id = :id and ended_at is null and until_at > :now
                        """)
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(count -> count > 0);
    }

    @Override
    public Mono<List<MutedAlert>> muted(UUID id, int limit) {
        return database.sql("""
                        select id, audience, subscription_id, holder, subject,
                          case when released_at is null then news else reason end as news, created_at, released_at
                        from alerting.alerts where muted_by = :id order by seq limit :limit
                        """)
                .bind("id", id.toString())
                .bind("limit", limit)
                .map(PostgresSilenceStore::muted)
                .all()
                .collectList();
    }

    @Override
    public Mono<List<KeptSilence>> takeEnding(Instant now, Instant before) {
        return database.sql("""
                        with ending as (
                          select id from alerting.silences
                          where until_at > :now and until_at <= :before and ended_at is null and reminded_at is null
                          order by id for update skip locked),
                        s as (
                          update alerting.silences t set reminded_at = :now from ending where t.id = ending.id
                          returning t.*)
                        """ + COUNTED + " from s order by s.id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .map(PostgresSilenceStore::kept)
                .all()
                .collectList();
    }

    private static KeptSilence kept(Readable row) {
        Silence.Matcher matcher = new Silence.Matcher(
                constants(row, "audiences", Audience::valueOf),
                constants(row, "news", NotifyReason.Topic::valueOf),
                row.get("product_id", String.class),
                row.get("group_id", String.class),
                row.get("atc_prefix", String.class));
        Silence silence = new Silence(
                Columns.need(row, "id", UUID.class),
                matcher,
                Columns.need(row, "reason", String.class),
                Audience.valueOf(Columns.need(row, "owner", String.class)),
                Columns.need(row, "from_at", Instant.class),
                Columns.need(row, "until_at", Instant.class));
        return new KeptSilence(
                silence,
                Columns.need(row, "created_at", Instant.class),
                row.get("ended_at", Instant.class),
                row.get("reminded_at", Instant.class),
                Columns.need(row, "muted", Long.class));
    }

    private static MutedAlert muted(Readable row) {
        String holder = row.get("holder", String.class);
        return new MutedAlert(
                Columns.need(row, "id", UUID.class),
                new Recipient(
                        Audience.valueOf(Columns.need(row, "audience", String.class)),
                        row.get("subscription_id", UUID.class),
                        holder == null ? null : new PartyId(holder)),
                Columns.need(row, "subject", String.class),
                Columns.need(row, "news", String.class),
                Columns.need(row, "created_at", Instant.class),
                row.get("released_at", Instant.class));
    }

    private static <E> Set<E> constants(Readable row, String column, Function<String, E> constant) {
        return Arrays.stream(Columns.need(row, column, String[].class))
                .map(constant)
                .collect(Collectors.toSet());
    }

    private static String[] names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
