/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.micrometer;

/**
 * The counters of ingest. Per kind of line {@code read = accepted + duplicate + refused + unanswered}; without a fault of
 * Kafka or the database nothing is unanswered, and {@code read = accepted + duplicate + refused}.
 */
public enum IngestMetric {
    /** {@code tekortwacht_ingest_lines_total}: report lines read. */
    LINES("tekortwacht.ingest.lines", "Report lines read"),
    /** {@code tekortwacht_ingest_reports_total}, by outcome. */
    REPORTS("tekortwacht.ingest.reports", "Report lines by what became of them"),
    /** {@code tekortwacht_ingest_refusals_total}, by the field of the fault that counts. */
    REFUSALS("tekortwacht.ingest.refusals", "Refused report lines by the field at fault"),
    /** {@code tekortwacht_ingest_registry_lines_total}: registry lines read. */
    REGISTRY_LINES("tekortwacht.ingest.registry.lines", "Registry lines read"),
    /** {@code tekortwacht_ingest_registry_entries_total}, by outcome. */
    REGISTRY_ENTRIES("tekortwacht.ingest.registry.entries", "Registry lines by what became of them");

    /** The label that says what became of a line. */
    static final String OUTCOME = "outcome";

    /** The label that says which field was at fault: a field of a report, {@code none} or {@code other}. */
    static final String FIELD = "field";

    /** What may become of a line. */
    public enum Outcome {
        /** Taken, and safe. */
        ACCEPTED("accepted"),
        /** Known already. */
        DUPLICATE("duplicate"),
        /** Not taken; the sender was told why. */
        REFUSED("refused"),
        /** Not settled, because Kafka or the database was away; the sender was told to send it again. */
        UNANSWERED("unanswered");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The value of the label. */
        public String label() {
            return label;
        }
    }

    private final String id;
    private final String description;

    IngestMetric(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /** The name in Micrometer. */
    public String id() {
        return id;
    }

    /** What it counts. */
    public String description() {
        return description;
    }
}
