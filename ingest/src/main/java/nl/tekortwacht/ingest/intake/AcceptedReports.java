/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.contracts.id.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * The reports accepted before a batch. A store is asked once for all {@link Batch#keys()} and its answer wrapped with
 * {@link #of}; nothing here waits.
 */
@FunctionalInterface
public interface AcceptedReports {

    /** The accepted report of this key, or null if there is none. */
    @Nullable
    AcceptedReport find(ReportKey key);

    /** No report was accepted before. */
    static AcceptedReports none() {
        return key -> null;
    }

    /** These reports were. */
    static AcceptedReports of(Collection<AcceptedReport> reports) {
        Map<ReportKey, AcceptedReport> byKey = HashMap.newHashMap(reports.size());
        reports.forEach(report -> byKey.put(report.key(), report));
        return byKey::get;
    }
}
