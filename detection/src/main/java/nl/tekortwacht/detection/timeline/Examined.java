/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

/**
 * A product, examined.
 *
 * @param findings everything found about it
 * @param available the days on which it could be had everywhere
 */
public record Examined(Findings findings, AvailableDays available) {}
