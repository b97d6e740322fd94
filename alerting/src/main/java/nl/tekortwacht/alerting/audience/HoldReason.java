/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

/** Why somebody whom it concerns is not told; a closed set, and the label of the metric. */
public enum HoldReason {
    /** It was known before alerting began to watch: loaded history must not flood people. */
    BEFORE_WATCH,
    /** Something is taken back that this recipient was never told. */
    NEVER_TOLD,
    /** It goes on as another finding, which has its own alerts: a row as another row, a warning as a shortage. */
    PART_OF_ANOTHER,
    /** No address is configured for the audience. */
    NO_TARGET,
    /** Somebody asked for silence; told when the silence is over, if it still stands. */
    SILENCED,
    /** The recipient knows that the whole group is short, or that it is worse; told when that no longer is so. */
    INHIBITED,
    /** It ended a moment ago and comes and goes; told if it lasts. */
    FLAPPING;

    /** Whether it is told later, if it still stands then. */
    public boolean isForAWhile() {
        return this == SILENCED || this == INHIBITED || this == FLAPPING;
    }
}
