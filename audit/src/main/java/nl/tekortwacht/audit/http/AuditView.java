/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.log.AuditTrail;
import nl.tekortwacht.audit.ndjson.ExportLine;
import nl.tekortwacht.audit.verification.LastVerification;
import org.jspecify.annotations.Nullable;

/** The log as it is shown. */
final class AuditView {

    private AuditView() {}

    /**
     * A page of rows.
     *
     * @param items as in an export
     * @param total on all pages
     */
    record Page(List<Map<String, @Nullable String>> items, int page, int pageSize, long total) {

        static Page of(AuditTrail.Found found, int page, int pageSize) {
            return new Page(found.rows().stream().map(ExportLine::fields).toList(), page, pageSize, found.total());
        }
    }

    /** The first thing that was wrong. */
    record BreachView(String kind, String day, long seq, String detail) {}

    /** How far the chain was whole. */
    record HeadView(String day, long seq, String hash) {}

    /**
     * The last verification.
     *
     * @param whole null = nothing was verified yet
     */
    record VerificationView(
            @Nullable Instant verifiedAt,
            @Nullable Boolean whole,
            @Nullable Instant allVerifiedAt,
            long rows,
            @Nullable BreachView breach,
            @Nullable HeadView checkedTo) {

        static VerificationView of(LastVerification last) {
            Breach breach = last.breach();
            Head head = last.checkedTo();
            return new VerificationView(
                    last.verifiedAt(),
                    last.isWhole(),
                    last.fullAt(),
                    last.rows(),
                    breach == null
                            ? null
                            : new BreachView(
                                    breach.kind().name(), breach.day().toString(), breach.seq(), breach.detail()),
                    head == null
                            ? null
                            : new HeadView(
                                    head.day().toString(),
                                    head.seq(),
                                    head.hash().hex()));
        }
    }
}
