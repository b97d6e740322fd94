/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.supply;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tekortwacht.contracts.severity.AssessmentRules;

/** The figures for supply of every day, each day's put together once. */
public final class DatedSupplyRules {

    private final AssessmentRules rules;
    private final Map<LocalDate, SupplyRules> ofDays = new ConcurrentHashMap<>();

    /** Figures from these rules. */
    public DatedSupplyRules(AssessmentRules rules) {
        this.rules = rules;
    }

    /** The figures in force on the day. */
    public SupplyRules on(LocalDate day) {
        return ofDays.computeIfAbsent(day, missing -> SupplyRules.of(rules.on(missing)));
    }
}
