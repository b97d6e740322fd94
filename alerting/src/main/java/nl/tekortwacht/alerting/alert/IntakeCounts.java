/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

/** Counts what became of events. */
public interface IntakeCounts {

    /** Counts a batch that has been stored. */
    void count(Tally tally);
}
