/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest;

import java.util.SplittableRandom;
import nl.tekortwacht.ingest.submission.Door;
import nl.tekortwacht.ingest.submission.Sender;
import nl.tekortwacht.ingest.submission.Submission;
import nl.tekortwacht.ingest.submission.SubmissionIds;
import org.jspecify.annotations.Nullable;

/** Submissions to test with. */
public final class Submitted {

    private static final SubmissionIds IDS = new SubmissionIds(() -> Lines.NOW, new SplittableRandom(7));

    /** Somebody who reports for everybody. */
    public static final Sender SENDER = new Sender("test:feed", null);

    private Submitted() {}

    /** A request of its own. */
    public static Submission request() {
        return request(null);
    }

    /** A request with this key. */
    public static Submission request(@Nullable String key) {
        return new Submission(
                IDS.get(),
                Submission.Kind.REPORTS,
                Submission.Origin.request("application/x-ndjson", key),
                SENDER,
                Lines.NOW);
    }

    /** Records of this partition. */
    public static Submission records(Submission.Partition partition) {
        return new Submission(
                IDS.get(),
                Submission.Kind.REPORTS,
                new Submission.Origin(Door.KAFKA, "application/x-ndjson", "here", partition, null),
                SENDER,
                Lines.NOW);
    }

    /** A mended line. */
    public static Submission mended() {
        return new Submission(
                IDS.get(),
                Submission.Kind.REPORTS,
                new Submission.Origin(Door.QUARANTINE, "application/json", "quarantine 1", null, null),
                SENDER,
                Lines.NOW);
    }
}
