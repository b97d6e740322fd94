/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos;

import java.util.List;
import java.util.Map;
import nl.tekortwacht.standalone.chaos.check.Check;
import nl.tekortwacht.standalone.chaos.fault.Injected;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown; {@code report.json}.
 *
 * @param seed it began with
 * @param seconds for which reports were sent
 * @param settledWithinSeconds how long the system took to settle; null if it did not
 * @param notSettled what was not settled
 * @param counts of reports, lines, batches and alerts
 * @param faults that were injected
 * @param checks what must hold, and whether it does
 */
public record ChaosResult(
        long seed,
        double seconds,
        @Nullable Double settledWithinSeconds,
        List<String> notSettled,
        Map<String, Long> counts,
        List<Injected> faults,
        List<Check> checks) {

    /** Whether everything holds. */
    public boolean holds() {
        return settledWithinSeconds != null && checks.stream().allMatch(Check::holds);
    }
}
