/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Arrays;
import java.util.List;

/** Why somebody is told; a closed set, and the label of the metric. */
public enum NotifyReason {
    /** A shortage is confirmed. */
    CONFIRMED(Topic.CONFIRMATION, Effect.BEGINS),
    /** A product is unavailable, not yet for as long as a shortage takes. */
    SUSPECTED(Topic.SUSPICION, Effect.BEGINS),
    /** It came to nothing. */
    SUSPICION_ENDED(Topic.SUSPICION, Effect.ENDS),
    /** A confirmed shortage is over. */
    RESOLVED(Topic.CONFIRMATION, Effect.ENDS),
    /** Nobody reports on a confirmed shortage any more. */
    LAPSED(Topic.CONFIRMATION, Effect.ENDS),
    /** A confirmed shortage lasts for good: marketing has ended. */
    DISCONTINUED(Topic.CONFIRMATION, Effect.ENDS),
    /** Later reports took the confirmation away. */
    NO_LONGER_CONFIRMED(Topic.CONFIRMATION, Effect.ENDS),
    /** A shortage is announced. */
    ANNOUNCED(Topic.ANNOUNCEMENT, Effect.BEGINS),
    /** The announced period is another. */
    ANNOUNCEMENT_CHANGED(Topic.ANNOUNCEMENT, Effect.CHANGES),
    /** The announcement was taken back. */
    ANNOUNCEMENT_WITHDRAWN(Topic.ANNOUNCEMENT, Effect.ENDS),
    /** The announcement no longer is a row of its own in the list. */
    ANNOUNCEMENT_GONE(Topic.ANNOUNCEMENT, Effect.ENDS),
    /** A confirmed shortage that nobody announced. */
    UNREPORTED(Topic.UNREPORTED, Effect.BEGINS),
    /** It was announced after all, or is over. */
    UNREPORTED_ENDED(Topic.UNREPORTED, Effect.ENDS),
    /** A party's stock is below the legal safety stock. */
    BREACH_BEGAN(Topic.SAFETY_STOCK, Effect.BEGINS),
    /** It no longer is. */
    BREACH_ENDED(Topic.SAFETY_STOCK, Effect.ENDS),
    /** A notification came later than the law allows. */
    LATE_NOTICE(Topic.LATE_NOTICE, Effect.BEGINS),
    /** A shortage is as bad as the reader wants to know, or became worse than the reader was told. */
    SEVERITY_RAISED(Topic.SEVERITY, Effect.BEGINS),
    /** It is less bad than the reader wants to know. */
    SEVERITY_LOWERED(Topic.SEVERITY, Effect.ENDS),
    /** A shortage of which the reader was told how bad it is, is over. */
    SEVERITY_ENDED(Topic.SEVERITY, Effect.ENDS),
    /** A product that can be had is expected to run out. */
    AT_RISK(Topic.AT_RISK, Effect.BEGINS),
    /** It no longer is. */
    AT_RISK_ENDED(Topic.AT_RISK, Effect.ENDS),
    /** The holder is asked to report a shortage that the evidence shows. */
    REPORT_MISSING(Topic.QUESTION, Effect.BEGINS),
    /** The holder is asked which is right: the evidence, or the own announcement. */
    EVIDENCE_CONTRADICTS(Topic.QUESTION, Effect.BEGINS),
    /** The holder is asked how it is now: nobody reports any more. */
    REPORTS_STOPPED(Topic.QUESTION, Effect.BEGINS),
    /** The holder is asked for a new end: the announced one has passed, and the product is still unavailable. */
    END_PASSED(Topic.QUESTION, Effect.BEGINS),
    /** The holder no longer needs to answer. */
    QUESTION_ENDED(Topic.QUESTION, Effect.ENDS),
    /** A silence that the reader asked for ends soon. */
    SILENCE_ENDS(Topic.TEST, Effect.BEGINS),
    /** The reader asked for a test; nothing has happened. */
    TEST(Topic.TEST, Effect.BEGINS),
    /** The reader is asked whether the address is theirs; nothing has happened. */
    CONFIRM_ADDRESS(Topic.TEST, Effect.BEGINS);

    /** What a series of alerts is about; its last one says what the reader now believes. */
    public enum Topic {
        /** Whether a shortage is confirmed. */
        CONFIRMATION,
        /** Whether a product is unavailable, before a shortage is confirmed. */
        SUSPICION,
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
        /** What a holder is asked to confirm or explain. */
        QUESTION,
        /** No finding: a test, or something about alerting itself. */
        TEST;

        private static final List<Topic> ROUTED =
                Arrays.stream(values()).filter(topic -> topic != TEST).toList();

        /** Those that routes can be about; a test is sent to who asked for it. */
        public static List<Topic> routed() {
            return ROUTED;
        }
    }

    /** What it does to what the reader believes. */
    public enum Effect {
        /** Something is there that the reader should know of. */
        BEGINS,
        /** It is still there, and different. */
        CHANGES,
        /** It is over, or never was. */
        ENDS
    }

    private final Topic topic;
    private final Effect effect;

    NotifyReason(Topic topic, Effect effect) {
        this.topic = topic;
        this.effect = effect;
    }

    /** What it does to what the reader believes. */
    public Effect effect() {
        return effect;
    }

    /** The series that it belongs to. */
    public Topic topic() {
        return topic;
    }
}
