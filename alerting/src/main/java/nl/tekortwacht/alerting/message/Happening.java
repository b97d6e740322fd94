/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import nl.tekortwacht.alerting.audience.NotifyReason;

/** What became of what a message is about; the order is that of a mail about several. */
public enum Happening {
    /** It is new. */
    BEGUN,
    /** It goes on in another way. */
    CHANGED,
    /** It is over, or was taken back. */
    OVER,
    /** Nothing happened to a medicine; it is about the messages themselves. */
    NOTHING,
    /** Nothing happened; the reader asked for a test. */
    TEST;

    /** What the reason says. */
    public static Happening of(NotifyReason reason) {
        return switch (reason) {
            case CONFIRMED,
                    SUSPECTED,
                    ANNOUNCED,
                    UNREPORTED,
                    BREACH_BEGAN,
                    LATE_NOTICE,
                    AT_RISK,
                    REPORT_MISSING,
                    EVIDENCE_CONTRADICTS,
                    REPORTS_STOPPED,
                    END_PASSED -> BEGUN;
            case DISCONTINUED, LAPSED, ANNOUNCEMENT_CHANGED, ANNOUNCEMENT_GONE, SEVERITY_RAISED, SEVERITY_LOWERED ->
                CHANGED;
            case RESOLVED,
                    NO_LONGER_CONFIRMED,
                    SUSPICION_ENDED,
                    QUESTION_ENDED,
                    ANNOUNCEMENT_WITHDRAWN,
                    UNREPORTED_ENDED,
                    BREACH_ENDED,
                    SEVERITY_ENDED,
                    AT_RISK_ENDED -> OVER;
            case SILENCE_ENDS, CONFIRM_ADDRESS -> NOTHING;
            case TEST -> TEST;
        };
    }
}
