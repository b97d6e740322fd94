/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.ingest.quarantine.RefusedLine;
import nl.tekortwacht.ingest.submission.LineNote;
import nl.tekortwacht.ingest.submission.Submission;

/**
 * What became of lines of a submission, to be noted all at once.
 *
 * @param accepted what was taken
 * @param refused what was not, to be put into quarantine
 */
public record Settlement(
        Submission submission, Instant at, Accepted accepted, long duplicate, List<RefusedLine> refused) {

    /**
     * What was taken.
     *
     * @param safe the reports that Kafka has
     * @param others how many lines were taken that are no reports
     * @param warnings what was odd about them
     */
    public record Accepted(List<Safe> safe, long others, List<LineNote> warnings) {}

    /** A report that Kafka has, and the line that brought it. */
    public record Safe(ReportKey key, long line) {}

    /**
     * What had been noted before, so that it counts as duplicate now.
     *
     * @param safe how many of the reports had been made safe by another submission meanwhile
     * @param refused how many of the refused lines were in quarantine: a record that Kafka brought again
     */
    public record Before(long safe, long refused) {

        /** Nothing. */
        public static final Before NONE = new Before(0, 0);
    }

    /** How many lines it settles. */
    public long lines() {
        return accepted.safe.size() + accepted.others + duplicate + refused.size();
    }
}
