/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/** To tell or not to tell, never without a reason. */
public sealed interface Decision {

    /** Tell. */
    record Notify(NotifyReason reason) implements Decision {}

    /** Do not tell. */
    record Hold(HoldReason reason) implements Decision {}

    /** The reason's name. */
    default String reasonName() {
        return switch (this) {
            case Notify told -> told.reason().name();
            case Hold held -> held.reason().name();
        };
    }
}
