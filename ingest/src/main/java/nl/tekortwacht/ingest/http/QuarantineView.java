/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.json.Json;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.quarantine.Quarantine;
import nl.tekortwacht.ingest.quarantine.QuarantineEntry;
import nl.tekortwacht.ingest.submission.PageRequest;
import nl.tekortwacht.ingest.submission.Slice;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A refused line.
 *
 * @param receipt of the submission that brought it
 * @param kafka the record; null if it did not come that way
 * @param field at fault; null = the whole line
 * @param closed null while it is open
 */
public record QuarantineView(
        long id,
        UUID receipt,
        String kind,
        long line,
        QuarantineEntry.@Nullable KafkaRecord kafka,
        Instant receivedAt,
        @Nullable String reporter,
        @Nullable String product,
        @Nullable String type,
        @Nullable String field,
        String reason,
        String reasonKind,
        List<Fault> faults,
        String state,
        QuarantineEntry.@Nullable Closed closed) {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    /** A page of them. */
    public record Page(int page, int pageSize, long total, List<QuarantineView> entries) {

        static Page of(Slice<QuarantineEntry> found, PageRequest page) {
            return new Page(
                    page.page(),
                    page.pageSize(),
                    found.total(),
                    found.rows().stream().map(QuarantineView::of).toList());
        }
    }

    /**
     * An entry with what was sent.
     *
     * @param sent as it was sent
     * @param sentIsCut whether more was sent than is kept
     * @param fields as they were read; null if the line could not be read
     */
    public record Full(
            @JsonUnwrapped QuarantineView entry,
            String sent,
            boolean sentIsCut,
            @Nullable Map<String, @Nullable Object> fields) {

        static Full of(QuarantineEntry entry) {
            String fields = entry.content().fields();
            return new Full(
                    QuarantineView.of(entry),
                    entry.content().sent(),
                    entry.content().isCut(),
                    fields == null ? null : Json.MAPPER.readValue(fields, FIELDS));
        }
    }

    /** The largest groups. */
    public record Counts(List<Quarantine.Group> counts) {}

    static QuarantineView of(QuarantineEntry entry) {
        Fault first = entry.faults().getFirst();
        return new QuarantineView(
                entry.id(),
                entry.source().submission(),
                entry.source().kind().name(),
                entry.source().line(),
                entry.source().record(),
                entry.source().receivedAt(),
                entry.says().reporter(),
                entry.says().product(),
                entry.says().type(),
                first.field(),
                first.reason(),
                entry.reasonKind(),
                entry.faults(),
                entry.state().name(),
                entry.closed());
    }
}
