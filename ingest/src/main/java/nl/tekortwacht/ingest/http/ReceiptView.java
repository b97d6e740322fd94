/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.submission.Fingerprint;
import nl.tekortwacht.ingest.submission.KeptReceipt;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.PageRequest;
import nl.tekortwacht.ingest.submission.Receipts;
import nl.tekortwacht.ingest.submission.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A receipt.
 *
 * @param kind reports or registry
 * @param movedAt when it last got on
 * @param finishedAt null while it is open
 * @param bytes how many were received; null until all were
 * @param sha256 of these bytes
 */
@JsonInclude
public record ReceiptView(
        UUID receipt,
        String kind,
        String door,
        String mediaType,
        @Nullable String source,
        @Nullable String idempotencyKey,
        String state,
        Instant receivedAt,
        Instant movedAt,
        @Nullable Instant finishedAt,
        @Nullable Long bytes,
        @Nullable String sha256,
        long lines,
        long accepted,
        long duplicate,
        long refused) {

    /** A page of them. */
    public record Page(int page, int pageSize, long total, List<ReceiptView> receipts) {

        static Page of(Slice<KeptReceipt> found, PageRequest page) {
            return new Page(
                    page.page(),
                    page.pageSize(),
                    found.total(),
                    found.rows().stream().map(ReceiptView::of).toList());
        }
    }

    /** A receipt with the first refused lines and warnings. */
    public record Full(
            @JsonUnwrapped ReceiptView receipt,
            List<Refusal> refusals,
            long refusalsLeftOut,
            List<LineNote> warnings,
            long warningsLeftOut) {

        static Full of(Receipts.Full full) {
            return new Full(
                    ReceiptView.of(full.receipt()),
                    full.refused().stream().map(Refusal::of).toList(),
                    full.receipt().counts().refused() - full.refused().size(),
                    full.warnings(),
                    full.allWarnings() - full.warnings().size());
        }
    }

    /**
     * A refused line.
     *
     * @param quarantine the number of its entry there
     */
    public record Refusal(
            long quarantine, long line, @Nullable String field, String reason, List<Fault> faults) {

        static Refusal of(Receipts.RefusedLine refused) {
            Fault first = refused.faults().getFirst();
            return new Refusal(refused.entry(), refused.line(), first.field(), first.reason(), refused.faults());
        }
    }

    /** A report that a submission made safe. */
    public record SafeReport(long line, String reporter, String reportId, String product, Instant receivedAt) {

        static SafeReport of(Receipts.SafeReport report) {
            return new SafeReport(
                    report.line(),
                    report.key().reporter().value(),
                    report.key().reportId().value(),
                    report.product(),
                    report.receivedAt());
        }
    }

    /** A page of them. */
    public record SafeReportPage(int page, int pageSize, long total, List<SafeReport> reports) {

        static SafeReportPage of(Slice<Receipts.SafeReport> found, PageRequest page) {
            return new SafeReportPage(
                    page.page(),
                    page.pageSize(),
                    found.total(),
                    found.rows().stream().map(SafeReport::of).toList());
        }
    }

    static ReceiptView of(KeptReceipt kept) {
        Fingerprint print = kept.fingerprint();
        return new ReceiptView(
                kept.submission().id(),
                kept.submission().kind().name(),
                kept.submission().origin().door().label(),
                kept.submission().origin().mediaType(),
                kept.submission().origin().source(),
                kept.submission().origin().idempotencyKey(),
                kept.state().name(),
                kept.submission().receivedAt(),
                kept.progress().movedAt(),
                kept.progress().finishedAt(),
                print == null ? null : print.bytes(),
                print == null ? null : print.sha256(),
                kept.counts().lines(),
                kept.counts().accepted(),
                kept.counts().duplicate(),
                kept.counts().refused());
    }
}
