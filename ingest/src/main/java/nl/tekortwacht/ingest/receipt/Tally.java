/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.List;
import nl.tekortwacht.contracts.report.Fault;

/**
 * What became of the lines that are settled: {@code lines = accepted + duplicate + refused}.
 *
 * @param refusals the refused lines, by number
 * @param warnings what was odd about accepted lines, by number
 * @param isInterrupted whether Kafka or the database could not be reached, so that further lines are not settled
 */
public record Tally(Counts counts, Listed<Refusal> refusals, Listed<LineWarning> warnings, boolean isInterrupted) {

    /** How many lines had which outcome. */
    public record Counts(long accepted, long duplicate, long refused) {

        /** All lines that are settled. */
        public long lines() {
            return accepted + duplicate + refused;
        }

        Counts plus(Counts later) {
            return new Counts(accepted + later.accepted, duplicate + later.duplicate, refused + later.refused);
        }
    }

    /** A refused line with all its faults, the one that counts first. */
    public record Refusal(long line, List<Fault> faults) {}

    /** Something odd about an accepted line. */
    public record LineWarning(long line, Fault warning) {}

    /** No line yet. */
    public static final Tally NONE = new Tally(new Counts(0, 0, 0), Listed.of(List.of()), Listed.of(List.of()), false);

    /** No line settled, because something could not be reached. */
    public static final Tally INTERRUPTED = new Tally(NONE.counts, NONE.refusals, NONE.warnings, true);

    /** The same, but what was noted before counts as duplicate. */
    Tally without(Settlement.Before before) {
        Counts moved = new Counts(
                counts.accepted - before.safe(),
                counts.duplicate + before.safe() + before.refused(),
                counts.refused - before.refused());
        return new Tally(moved, refusals, warnings, isInterrupted);
    }

    /** The same, but interrupted. */
    Tally interrupted() {
        return new Tally(counts, refusals, warnings, true);
    }

    /** This and what came later. */
    public Tally plus(Tally later) {
        return new Tally(
                counts.plus(later.counts),
                refusals.plus(later.refusals),
                warnings.plus(later.warnings),
                isInterrupted || later.isInterrupted);
    }
}
