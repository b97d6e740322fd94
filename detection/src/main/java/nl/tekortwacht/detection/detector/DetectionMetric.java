/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

/** What detection measures, each declared once. */
public enum DetectionMetric {
    /**
     * Records taken from Kafka and committed, by {@code outcome}. At every moment
     * {@code taken = stored + duplicate + unreadable}: each record has exactly one outcome. Unreadable ones are to be
     * looked at; they are in {@code detection.unreadable}.
     */
    RECORDS("tekortwacht.detection.records"),
    /** How long a batch takes, from the records to the commit. */
    BATCH("tekortwacht.detection.batch"),
    /** Timelines computed again from the whole log. */
    REBUILDS("tekortwacht.detection.rebuilds"),
    /** Timelines that the rules could not compute; they are tried again at each sweep. */
    SET_ASIDE("tekortwacht.detection.set.aside"),
    /** Events told, by {@code kind} of finding. */
    EVENTS("tekortwacht.detection.events"),
    /** Events not yet published, as the relay last saw it. */
    OUTBOX_UNPUBLISHED("tekortwacht.detection.outbox.unpublished"),
    /** Failures of the work in the background, by {@code loop}; it is tried again. */
    LOOP_FAILURES("tekortwacht.detection.loop.failures");

    private final String meterName;

    DetectionMetric(String meterName) {
        this.meterName = meterName;
    }

    /** The name of the meter. */
    public String meterName() {
        return meterName;
    }
}
