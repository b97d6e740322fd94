/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.chain;

import java.time.LocalDate;
import nl.tekortwacht.audit.event.Sha256;

/**
 * A day of the chain, as it is written down apart from its rows.
 *
 * @param day in UTC
 * @param opening the hash that its first row follows
 * @param rows how many rows it has
 * @param closing the hash of its last row
 * @param removed whether its rows were removed because they were old
 */
public record ChainDay(LocalDate day, Sha256 opening, long rows, Sha256 closing, boolean removed) {}
