/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Arrays;
import java.util.List;

/** Why somebody is told; a closed set, and the label of the metric. */
public enum NotifyReason {
    /** A shortage is confirmed. */
    CONFIRMED(Topic.CONFIRMATION),
    /** A confirmed shortage is over. */
    RESOLVED(Topic.CONFIRMATION),
    /** Nobody reports on a confirmed shortage any more. */
    LAPSED(Topic.CONFIRMATION),
    /** A confirmed shortage lasts for good: marketing has ended. */
    DISCONTINUED(Topic.CONFIRMATION),
    /** Later reports took the confirmation away. */
    NO_LONGER_CONFIRMED(Topic.CONFIRMATION),
    /** A shortage is announced. */
    ANNOUNCED(Topic.ANNOUNCEMENT),
    /** The announced period is another. */
    ANNOUNCEMENT_CHANGED(Topic.ANNOUNCEMENT),
    /** The announcement was taken back. */
    ANNOUNCEMENT_WITHDRAWN(Topic.ANNOUNCEMENT),
    /** The announcement no longer is a row of its own in the list. */
    ANNOUNCEMENT_GONE(Topic.ANNOUNCEMENT),
    /** A confirmed shortage that nobody announced. */
    UNREPORTED(Topic.UNREPORTED),
    /** It was announced after all, or is over. */
    UNREPORTED_ENDED(Topic.UNREPORTED),
    /** A party's stock is below the legal safety stock. */
    BREACH_BEGAN(Topic.SAFETY_STOCK),
    /** It no longer is. */
    BREACH_ENDED(Topic.SAFETY_STOCK),
    /** A notification came later than the law allows. */
    LATE_NOTICE(Topic.LATE_NOTICE),
    /** A shortage is as bad as the reader wants to know, or became worse than the reader was told. */
    SEVERITY_RAISED(Topic.SEVERITY),
    /** It is less bad than the reader wants to know. */
    SEVERITY_LOWERED(Topic.SEVERITY),
    /** A shortage of which the reader was told how bad it is, is over. */
    SEVERITY_ENDED(Topic.SEVERITY),
    /** A product that can be had is expected to run out. */
    AT_RISK(Topic.AT_RISK),
    /** It no longer is. */
    AT_RISK_ENDED(Topic.AT_RISK),
    /** The reader asked for a test; nothing has happened. */
    TEST(Topic.TEST);

    /** What a series of alerts is about; its last one says what the reader now believes. */
    public enum Topic {
        /** Whether a shortage is confirmed. */
        CONFIRMATION,
        /** What is announced. */
        ANNOUNCEMENT,
        /** Whether a shortage went unreported. */
        UNREPORTED,
        /** Whether a breach of the safety stock runs. */
        SAFETY_STOCK,
        /** Late notices. */
        LATE_NOTICE,
        /** How bad a shortage is. */
        SEVERITY,
        /** What is expected to run out. */
        AT_RISK,
        /** Nothing; a test. */
        TEST;

        private static final List<Topic> ROUTED =
                Arrays.stream(values()).filter(topic -> topic != TEST).toList();

        /** Those that routes can be about; a test is sent to who asked for it. */
        public static List<Topic> routed() {
            return ROUTED;
        }
    }

    private final Topic topic;

    NotifyReason(Topic topic) {
        this.topic = topic;
    }

    /** The series that it belongs to. */
    public Topic topic() {
        return topic;
    }
}
