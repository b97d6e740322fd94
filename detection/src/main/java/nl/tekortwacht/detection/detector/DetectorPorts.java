/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

/** What the detector is connected to. */
public record DetectorPorts(
        Transactions transactions,
        ReportLog log,
        TimelineStore store,
        OutlookStore outlook,
        OverviewStore overviews,
        Outbox outbox,
        DetectionMeters meters) {}
