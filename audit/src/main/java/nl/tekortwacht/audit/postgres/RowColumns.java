/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.postgres;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.audit.chain.ChainRow;
import nl.tekortwacht.audit.chain.RowFields;
import org.jspecify.annotations.Nullable;

/** Rows of {@code audit.events} as they are read: all as texts, so that also what nobody wrote so can be read. */
final class RowColumns {

    static final String ALL = """
            day, seq, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time,
            actor_kind as "actorKind", actor, party, action, object, result, reason, service, origin, trace,
            receipt::text as receipt, encode(digest, 'hex') as digest, encode(previous, 'hex') as previous,
            encode(hash, 'hex') as hash""";

    private static final List<String> TEXTS = RowFields.NAMES.subList(3, RowFields.NAMES.size());

    private RowColumns() {}

    static ChainRow read(Readable row) {
        LocalDate day = Columns.required(row, "day", LocalDate.class);
        long seq = Columns.required(row, "seq", Long.class);
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("version", RowFields.VERSION);
        fields.put("day", day.toString());
        fields.put("seq", Long.toString(seq));
        TEXTS.forEach(name -> fields.put(name, row.get(name, String.class)));
        return new ChainRow(
                day,
                seq,
                Collections.unmodifiableMap(fields),
                Columns.hash(row, "previous"),
                Columns.hash(row, "hash"));
    }
}
