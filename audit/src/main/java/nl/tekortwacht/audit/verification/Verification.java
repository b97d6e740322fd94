/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.verification;

import java.time.Instant;
import java.util.List;
import nl.tekortwacht.audit.chain.Breach;
import nl.tekortwacht.audit.chain.Head;
import org.jspecify.annotations.Nullable;

/**
 * What came of a verification.
 *
 * @param at when it began
 * @param full whether all rows that are kept were looked at, or only those that came since the last one
 * @param rows how many rows were looked at
 * @param anchors how many anchors there are
 * @param breach the first thing that is wrong; null = nothing is
 * @param checkedTo up to where the chain is whole; null if there are no rows
 * @param notes what is odd but no breach
 */
public record Verification(
        Instant at,
        boolean full,
        long rows,
        int anchors,
        @Nullable Breach breach,
        @Nullable Head checkedTo,
        List<String> notes) {

    /** Copies the notes. */
    public Verification {
        notes = List.copyOf(notes);
    }

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return breach == null;
    }
}
