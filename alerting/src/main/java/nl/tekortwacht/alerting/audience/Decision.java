/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import org.jspecify.annotations.Nullable;

/** To tell or not to tell, never without a reason. */
public sealed interface Decision {

    /** Tell. */
    record Notify(NotifyReason reason) implements Decision {}

    /**
     * Do not tell.
     *
     * @param withheld what may be told later; null = nothing
     */
    record Hold(HoldReason reason, @Nullable Withheld withheld) implements Decision {

        /** For good. */
        public Hold(HoldReason reason) {
            this(reason, null);
        }
    }

    /** The reason's name. */
    default String reasonName() {
        return switch (this) {
            case Notify told -> told.reason().name();
            case Hold held -> held.reason().name();
        };
    }
}
