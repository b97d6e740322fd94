/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import nl.tekortwacht.alerting.audience.NotifyReason;

/** The CloudEvents type of each kind of alert: the domain reversed, no organisation's name, one version. */
final class EventType {

    private EventType() {}

    static String of(NotifyReason reason) {
        return "nl.tekortwacht." + name(reason) + ".v1";
    }

    private static String name(NotifyReason reason) {
        return switch (reason) {
            case CONFIRMED -> "shortage-confirmed";
            case SUSPECTED -> "shortage-suspected";
            case SUSPICION_ENDED -> "shortage-no-longer-suspected";
            case RESOLVED -> "shortage-resolved";
            case LAPSED -> "shortage-lapsed";
            case DISCONTINUED -> "shortage-discontinued";
            case NO_LONGER_CONFIRMED -> "shortage-no-longer-confirmed";
            case ANNOUNCED -> "shortage-announced";
            case ANNOUNCEMENT_CHANGED -> "announcement-changed";
            case ANNOUNCEMENT_WITHDRAWN -> "announcement-withdrawn";
            case ANNOUNCEMENT_GONE -> "announcement-gone";
            case UNREPORTED -> "shortage-unreported";
            case UNREPORTED_ENDED -> "shortage-no-longer-unreported";
            case BREACH_BEGAN -> "safety-stock-breach-began";
            case BREACH_ENDED -> "safety-stock-breach-ended";
            case LATE_NOTICE -> "late-notice";
            case SEVERITY_RAISED -> "shortage-severity-raised";
            case SEVERITY_LOWERED -> "shortage-severity-lowered";
            case SEVERITY_ENDED -> "shortage-severity-ended";
            case AT_RISK -> "product-at-risk";
            case AT_RISK_ENDED -> "product-no-longer-at-risk";
            case REPORT_MISSING -> "question-report-missing";
            case EVIDENCE_CONTRADICTS -> "question-evidence-contradicts";
            case REPORTS_STOPPED -> "question-reports-stopped";
            case END_PASSED -> "question-end-passed";
            case QUESTION_ENDED -> "question-ended";
            case SILENCE_ENDS -> "silence-ends";
            case TEST -> "test";
            case CONFIRM_ADDRESS -> "confirm-address";
        };
    }
}
