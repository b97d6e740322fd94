/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.List;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.contracts.report.Report;

/** What became of one line; every line has exactly one. */
public sealed interface Outcome {

    /** The line's number in what was sent, from 1. */
    long line();

    /**
     * It is a new report.
     *
     * @param contentHash the content as it was sent
     * @param warnings what was odd but kept; the field and what is odd about it
     * @param isRepeat whether the report was accepted before but never became safe; it then has its first receipt
     */
    record Accepted(long line, Report report, ContentHash contentHash, List<Fault> warnings, boolean isRepeat)
            implements Outcome {

        /** What is to be kept of it. */
        public AcceptedReport asAccepted(boolean safe) {
            return AcceptedReport.of(report, contentHash, safe);
        }
    }

    /** It says what an accepted report of the same id said, and changes nothing. */
    record Duplicate(long line, ReportKey key) implements Outcome {}

    /**
     * It is not taken, and leaves no trace.
     *
     * @param faults every fault of the line, at least one, in the order of the fields
     */
    record Refused(long line, List<Fault> faults) implements Outcome {

        /** The fault that counts where only one can be named. */
        public Fault first() {
            return faults.getFirst();
        }
    }
}
