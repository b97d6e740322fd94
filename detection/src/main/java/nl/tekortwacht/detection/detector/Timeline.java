/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.timeline.TimelineChanges;

/** What the detector asks of a product's timeline; see {@link nl.tekortwacht.detection.timeline.ProductTimeline}. */
interface Timeline {

    /** The last closed day; {@link LocalDate#MIN} at first. */
    LocalDate closedThrough();

    /** Takes reports in and closes days up to the instant. */
    void learn(Collection<? extends Report> reports, Instant until);

    /**
     * What changed since the last call.
     *
     * @param present the day from which on its supply is of interest
     */
    TimelineChanges drain(LocalDate present);
}
