/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;

/** The kinds of findings. */
public enum FindingKind {
    /** A row of the shortage list. */
    SHORTAGE("shortage"),
    /** A verdict on a stock report. */
    SAFETY_STOCK("safetyStock"),
    /** A notification that came too late. */
    LATE_NOTICE("lateNotice"),
    /** How bad a shortage is. */
    ASSESSMENT("assessment"),
    /** An early warning. */
    AT_RISK("atRisk");

    private final String wireName;

    FindingKind(String wireName) {
        this.wireName = wireName;
    }

    /** The name in JSON and in the database. */
    public String wireName() {
        return wireName;
    }

    /** The kind of the finding. */
    public static FindingKind of(Finding finding) {
        return switch (finding) {
            case Shortage shortage -> SHORTAGE;
            case SafetyStockFinding stock -> SAFETY_STOCK;
            case LateNotice notice -> LATE_NOTICE;
            case Assessment assessment -> ASSESSMENT;
            case AtRisk warning -> AT_RISK;
        };
    }
}
