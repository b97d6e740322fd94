/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

/**
 * What detection does, and with how much memory.
 *
 * @param cachedReports how many reports the timelines in memory may have been fed, together
 * @param assesses whether it keeps what assessments and warnings need
 */
public record DetectionOptions(long cachedReports, boolean assesses) {}
