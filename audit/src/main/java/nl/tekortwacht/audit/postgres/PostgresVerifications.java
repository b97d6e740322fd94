/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.event.Sha256;
import nl.tekortwacht.audit.verification.LastVerification;
import nl.tekortwacht.audit.verification.Sealing;
import nl.tekortwacht.audit.verification.Verification;
import nl.tekortwacht.audit.verification.Verifications;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Remembers verifications in {@code audit.verification}, and gives turns by locks of the database. */
public final class PostgresVerifications implements Verifications, Sealing.Turns {

    private static final String LAST = """
            select verified_at, full_at, rows, breach_kind, breach_day, breach_seq, breach_detail,
              checked_day, checked_seq, encode(checked_hash, 'hex') as checked_hash
            from audit.verification""";

    private static final String CLAIM = """
            update audit.verification set claimed_at = $1 where claimed_at is null or claimed_at <= $2""";

    private static final String SAVE = """
            update audit.verification set verified_at = $1, whole = $2,
              full_at = case when $3 then $1 else full_at end, rows = $4,
              breach_kind = $5, breach_day = $6::date, breach_seq = $7::bigint, breach_detail = $8,
              checked_day = $9::date, checked_seq = $10::bigint, checked_hash = decode($11, 'hex')""";

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('tekortwacht audit ' || $1)) as mine";

    private final Database database;

    /** Remembers in this database. */
    public PostgresVerifications(Database database) {
        this.database = database;
    }

    @Override
    public Mono<LastVerification> last() {
        return database.rows(LAST, PostgresVerifications::read).map(List::getFirst);
    }

    private static LastVerification read(Readable row) {
        return new LastVerification(
                row.get("verified_at", Instant.class),
                row.get("full_at", Instant.class),
                Columns.required(row, "rows", Long.class),
                breach(row),
                checkedTo(row));
    }

    private static @Nullable Breach breach(Readable row) {
        String kind = row.get("breach_kind", String.class);
        return kind == null
                ? null
                : new Breach(
                        Breach.Kind.valueOf(kind),
                        Columns.required(row, "breach_day", LocalDate.class),
                        Columns.required(row, "breach_seq", Long.class),
                        Columns.text(row, "breach_detail"));
    }

    private static @Nullable Head checkedTo(Readable row) {
        LocalDate day = row.get("checked_day", LocalDate.class);
        return day == null
                ? null
                : new Head(day, Columns.required(row, "checked_seq", Long.class), Columns.hash(row, "checked_hash"));
    }

    @Override
    public Mono<Boolean> claim(Instant now, Duration every) {
        return database.change(CLAIM, now, now.minus(every)).map(changed -> changed == 1);
    }

    @Override
    public Mono<Void> save(Verification verification) {
        Breach breach = verification.breach();
        Head checkedTo = verification.checkedTo();
        Sha256 hash = checkedTo == null ? null : checkedTo.hash();
        return database.change(
                        SAVE,
                        verification.at(),
                        verification.isWhole(),
                        verification.full(),
                        verification.rows(),
                        breach == null ? null : breach.kind().name(),
                        breach == null ? null : breach.day().toString(),
                        breach == null ? null : String.valueOf(breach.seq()),
                        breach == null ? null : breach.detail(),
                        checkedTo == null ? null : checkedTo.day().toString(),
                        checkedTo == null ? null : String.valueOf(checkedTo.seq()),
                        hash == null ? null : hash.hex())
                .then();
    }

    @Override
    public Mono<Void> ifFree(String name, Mono<Void> work) {
        return database.inOne(database.rows(LOCK, row -> Columns.required(row, "mine", Boolean.class), name)
                .flatMap(mine -> mine.getFirst() ? work : Mono.empty()));
    }
}
