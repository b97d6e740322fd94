/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.postgres;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.quarantine.RefusedLine;
import nl.tekortwacht.ingest.receipt.Settlement;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.Submission;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Settles a chunk in one statement, which is one transaction and one way to the database and back. */
final class Settling {

    /**
     * Who marks a report safe counts it; who comes later finds it safe once the first has committed. The rows are locked
     * in the order of their keys, so that two submissions with the same reports wait for each other.
     */
    private static final String SETTLE = """
            with sent as (
              select reporter, report_id, line
              from unnest($3::text[], $4::text[], $5::bigint[]) as sent (reporter, report_id, line)),
            locked as materialized (
              select reports.reporter, reports.report_id, sent.line
              from ingest.reports join sent using (reporter, report_id)
              where not reports.safe
              order by reports.reporter, reports.report_id
              for update of reports),
            marked as (
              update ingest.reports set safe = true, submission_id = $1::uuid, line = locked.line
              from locked
              where reports.reporter = locked.reporter and reports.report_id = locked.report_id and not reports.safe
              returning 1),
            kept as (
              insert into ingest.quarantine
                (submission_id, line, kafka_topic, kafka_partition, kafka_offset, received_at, reporter, product_id,
                 type, field, reason, reason_kind, faults, sent, sent_is_cut, fields)
              select $1::uuid, line, $8::text, $9::int, case when $8::text is null then null else line end,
                $2::timestamptz, reporter, product, type, field, reason, "reasonKind", faults, sent, "isCut", fields
              from jsonb_to_recordset($10::text::jsonb) as refused
                (line bigint, reporter text, product text, type text, field text, reason text, "reasonKind" text,
                 faults jsonb, sent text, "isCut" boolean, fields jsonb)
              order by refused.line
              on conflict do nothing
              returning 1),
            counted as (select (select count(*) from marked) as safe, (select count(*) from kept) as refused)
            update ingest.submissions set
              lines = lines + $6,
              accepted = accepted + counted.safe + $7,
              refused = submissions.refused + counted.refused,
              duplicate = duplicate + $6 - counted.safe - $7 - counted.refused,
              warnings = case when warnings_count < 1000 then warnings || $11::text::jsonb else warnings end,
              warnings_count = warnings_count + $12,
              moved_at = clock_timestamp()
            from counted
            where id = $1::uuid
            returning counted.safe as safe, counted.refused as refused""";

    private static final int MOST_WARNINGS = 1_000;

    private final Database database;

    Settling(Database database) {
        this.database = database;
    }

    Mono<Settlement.Before> settle(Settlement settlement) {
        List<Settlement.Safe> safe = settlement.accepted().safe();
        List<LineNote> warnings = settlement.accepted().warnings();
        Submission.Partition partition = settlement.submission().origin().partition();
        return database.rows(
                        SETTLE,
                        row -> before(settlement, row),
                        settlement.submission().id(),
                        settlement.at(),
                        safe.stream().map(one -> one.key().reporter().value()).toArray(String[]::new),
                        safe.stream().map(one -> one.key().reportId().value()).toArray(String[]::new),
                        safe.stream().map(Settlement.Safe::line).toArray(Long[]::new),
                        settlement.lines(),
                        settlement.accepted().others(),
                        partition == null ? null : partition.topic(),
                        partition == null ? null : String.valueOf(partition.number()),
                        Json.text(
                                settlement.refused().stream().map(Settling::row).toList()),
                        Json.text(warnings.stream()
                                .limit(MOST_WARNINGS)
                                .map(Settling::row)
                                .toList()),
                        (long) warnings.size())
                .map(List::getFirst);
    }

    private static Settlement.Before before(Settlement settlement, Readable row) {
        return new Settlement.Before(
                settlement.accepted().safe().size() - Columns.required(row, "safe", Long.class),
                settlement.refused().size() - Columns.required(row, "refused", Long.class));
    }

    static Map<String, @Nullable Object> row(LineNote note) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("line", note.line());
        row.put("field", Storable.textOrNull(note.field()));
        row.put("reason", Storable.text(note.reason()));
        return row;
    }

    private static Map<String, @Nullable Object> row(RefusedLine refused) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("line", refused.line());
        row.put("reporter", Storable.textOrNull(refused.says().reporter()));
        row.put("product", Storable.textOrNull(refused.says().product()));
        row.put("type", Storable.textOrNull(refused.says().type()));
        row.put("field", Storable.textOrNull(refused.field()));
        row.put("reason", Storable.text(refused.reason()));
        row.put("reasonKind", Storable.text(refused.reasonKind()));
        row.put("faults", faults(refused.faults()));
        row.put("sent", Storable.text(refused.sent()));
        row.put("isCut", refused.isCut());
        row.put("fields", Storable.value(refused.fields()));
        return row;
    }

    private static List<Map<String, @Nullable Object>> faults(List<Fault> faults) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(faults.size());
        for (Fault fault : faults) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("field", Storable.textOrNull(fault.field()));
            row.put("reason", Storable.text(fault.reason()));
            rows.add(row);
        }
        return rows;
    }
}
