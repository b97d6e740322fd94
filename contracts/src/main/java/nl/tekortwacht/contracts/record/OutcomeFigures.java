/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.record;

/**
 * What became of announcements that would be a shortage: {@code over = seen + avoided + unverified}.
 *
 * @param over those in effect whose period ended in the period of the record
 * @param seen of those: with unavailability that belongs to them
 * @param avoided of those: without, with evidence of supply
 * @param unverified of those: without any evidence
 * @param withdrawn those taken back whose announced start lies in the period of the record
 */
public record OutcomeFigures(long over, long seen, long avoided, long unverified, long withdrawn) {}
