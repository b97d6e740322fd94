/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.intake.ReportFields;
import nl.tekortwacht.ingest.receipt.ReceiptCounters;
import nl.tekortwacht.ingest.receipt.Tally;

/** Counts lines with Micrometer; all counters exist from the start, at 0. */
public final class MicrometerReceiptCounters implements ReceiptCounters {

    private static final Set<String> FIELDS = ReportFields.names();
    private static final String NONE = "none";
    private static final String OTHER = "other";

    private final MeterRegistry meters;

    /** Counters in this registry. */
    public MicrometerReceiptCounters(MeterRegistry meters) {
        this.meters = meters;
        for (Kind kind : Kind.values()) {
            count(kind, 0, Tally.NONE);
        }
        FIELDS.forEach(this::refusals);
        refusals(NONE);
        refusals(OTHER);
    }

    @Override
    public void count(Kind kind, long read, Tally settled) {
        Tally.Counts counts = settled.counts();
        add(read(kind), read);
        add(outcome(kind, IngestMetric.Outcome.ACCEPTED), counts.accepted());
        add(outcome(kind, IngestMetric.Outcome.DUPLICATE), counts.duplicate());
        add(outcome(kind, IngestMetric.Outcome.REFUSED), counts.refused());
        add(outcome(kind, IngestMetric.Outcome.UNANSWERED), read - counts.lines());
        if (kind == Kind.REPORTS) {
            settled.refusals()
                    .shown()
                    .forEach(refusal -> add(refusals(label(refusal.faults().getFirst())), 1));
        }
    }

    /** One of few, whatever a sender calls its fields. */
    private static String label(Fault fault) {
        String field = fault.field();
        if (field == null) {
            return NONE;
        }
        return FIELDS.contains(field) ? field : OTHER;
    }

    private Counter refusals(String field) {
        return Counter.builder(IngestMetric.REFUSALS.id())
                .description(IngestMetric.REFUSALS.description())
                .tag(IngestMetric.FIELD, field)
                .register(meters);
    }

    private static void add(Counter counter, long lines) {
        counter.increment((double) lines);
    }

    private Counter read(Kind kind) {
        IngestMetric metric = kind == Kind.REPORTS ? IngestMetric.LINES : IngestMetric.REGISTRY_LINES;
        return Counter.builder(metric.id()).description(metric.description()).register(meters);
    }

    private Counter outcome(Kind kind, IngestMetric.Outcome outcome) {
        IngestMetric metric = kind == Kind.REPORTS ? IngestMetric.REPORTS : IngestMetric.REGISTRY_ENTRIES;
        return Counter.builder(metric.id())
                .description(metric.description())
                .tag(IngestMetric.OUTCOME, outcome.label())
                .register(meters);
    }
}
