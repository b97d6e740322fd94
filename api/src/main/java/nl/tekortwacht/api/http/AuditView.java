/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.api.page.PageRequest;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.ndjson.ExportLine;
import nl.tekortwacht.audit.verification.LastVerification;
import org.jspecify.annotations.Nullable;

/** The audit log as it is shown. */
final class AuditView {

    private AuditView() {}

    /** A page of rows. */
    @Schema(name = "AuditEventPage")
    record Page(
            @Schema(description = "Each as in an export: all fields as texts, and the two hashes")
            List<Map<String, @Nullable String>> events,

            int page,
            int pageSize,
            long total) {

        static Page of(AuditTrail.Found found, PageRequest page) {
            return new Page(
                    found.rows().stream().map(ExportLine::fields).toList(),
                    page.page(),
                    page.pageSize(),
                    found.total());
        }
    }

    /** What is wrong. */
    @Schema(name = "AuditBreach")
    record BreachView(
            Breach.Kind kind,
            LocalDate day,

            @Schema(description = "The row in the day; 0 = the day as a whole")
            long seq,

            String detail) {}

    /** How far the chain was whole. */
    @Schema(name = "AuditHead")
    record HeadView(LocalDate day, long seq, String hash) {}

    /** The last verification. */
    @Schema(name = "AuditVerification")
    record Verified(
            @Schema(description = "When the last verification began; null = there was none yet") @Nullable
            Instant verifiedAt,

            @Schema(description = "When the last one of all rows began") @Nullable
            Instant allVerifiedAt,

            @Nullable Boolean whole,

            @Schema(description = "How many rows the last one looked at")
            long rows,

            @Schema(description = "The first thing that was wrong") @Nullable
            BreachView breach,

            @Nullable HeadView checkedTo) {

        static Verified of(LastVerification last) {
            Breach breach = last.breach();
            Head head = last.checkedTo();
            return new Verified(
                    last.verifiedAt(),
                    last.fullAt(),
                    last.isWhole(),
                    last.rows(),
                    breach == null ? null : new BreachView(breach.kind(), breach.day(), breach.seq(), breach.detail()),
                    head == null
                            ? null
                            : new HeadView(head.day(), head.seq(), head.hash().hex()));
        }
    }
}
