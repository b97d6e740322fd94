/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.record;

import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.statistics.Share;

/**
 * What a marketing-authorisation holder announced, and what came of it.
 *
 * @param from the first day of the period
 * @param to the first day after it
 * @param notices notice given against notice needed
 * @param startFirst real start against that of the first version
 * @param startLast real start against that of the version in effect
 * @param endFirst real end against that of the first version
 * @param endLast real end against that of the version in effect
 * @param outcomes what became of announcements
 * @param unreported of the holder's confirmed shortages that began in the period: those that nobody announced
 */
public record HolderRecord(
        PartyId holder,
        LocalDate from,
        LocalDate to,
        NoticeFigures notices,
        Deviation startFirst,
        Deviation startLast,
        Deviation endFirst,
        Deviation endLast,
        OutcomeFigures outcomes,
        Share unreported) {}
