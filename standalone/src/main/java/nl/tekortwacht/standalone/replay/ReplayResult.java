/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.timeline.Findings;

/**
 * What a replay found.
 *
 * @param asOf the instant as of which was judged
 * @param findings all findings, in the order in which they are published
 * @param overview what they say about the country as a whole
 * @param prospects what the shortages mean, and which products are at risk
 * @param refused the refused report lines, by line
 * @param counts how many lines there were, and what became of them
 * @param registryRefused the refused registry lines, by line
 */
public record ReplayResult(
        Instant asOf,
        Findings findings,
        Overview overview,
        Prospects prospects,
        List<RefusedLine> refused,
        Counts counts,
        List<RefusedLine> registryRefused) {

    /** Lines = accepted + duplicate + refused. */
    public record Counts(long lines, long accepted, long duplicate, long refused) {}
}
