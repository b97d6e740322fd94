/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.util.Comparator;

/**
 * What identifies a report in the whole system: who sent it, and the id that the sender gave it.
 *
 * @param reporter who sent it
 * @param reportId the sender's id for it
 */
public record ReportKey(PartyId reporter, ReportId reportId) implements Comparable<ReportKey> {

    private static final Comparator<ReportKey> ORDER =
            Comparator.comparing(ReportKey::reporter).thenComparing(ReportKey::reportId);

    @Override
    public int compareTo(ReportKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return reporter + "/" + reportId;
    }
}
