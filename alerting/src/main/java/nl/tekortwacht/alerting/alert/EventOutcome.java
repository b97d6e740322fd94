/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

/** What became of an event; a closed set, and the label of the metric. */
public enum EventOutcome {
    /** Somebody is told. */
    ALERTED,
    /** It concerned somebody, but nobody is told; each hold is recorded with its reason. */
    HELD,
    /** It concerned nobody. */
    OF_NO_INTEREST,
    /** It had been handled before. */
    REPEATED
}
