/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.event;

import java.util.Arrays;
import java.util.Optional;

/** What an event is about. */
public enum FindingKind {
    /** A shortage. */
    SHORTAGE("shortage", "shortage"),
    /** A safety-stock finding. */
    SAFETY_STOCK("safetyStock", "safety-stock"),
    /** A late notice. */
    LATE_NOTICE("lateNotice", "late-notice"),
    /** How bad a shortage is. */
    ASSESSMENT("assessment", "assessment"),
    /** An early warning. */
    AT_RISK("atRisk", "at-risk");

    private final String stored;
    private final String eventName;

    FindingKind(String stored, String eventName) {
        this.stored = stored;
        this.eventName = eventName;
    }

    /** Its name in the log. */
    public String stored() {
        return stored;
    }

    /** The name of its server-sent events. */
    public String eventName() {
        return eventName;
    }

    /** The kind that the log names so. */
    public static Optional<FindingKind> ofStored(String name) {
        return Arrays.stream(values()).filter(kind -> kind.stored.equals(name)).findFirst();
    }

    /** The kind whose events are named so. */
    public static Optional<FindingKind> ofEventName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventName.equals(name))
                .findFirst();
    }
}
