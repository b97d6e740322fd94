/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.record;

/**
 * What became of announcements: {@code over = seen + avoided + unverified}.
 *
 * @param over those in effect, notified for as long as a shortage takes, whose period ended in the period of the record
 * @param seen of those: with unavailability that belongs to them
 * @param avoided of those: without, with evidence of supply
 * @param unverified of those: without any evidence
 * @param withdrawn those of any length that were taken back and whose announced start lies in the period of the record
 */
public record OutcomeFigures(long over, long seen, long avoided, long unverified, long withdrawn) {}
