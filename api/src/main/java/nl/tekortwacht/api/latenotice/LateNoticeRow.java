/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.latenotice;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.LateNotice;

/**
 * A version of a late notice.
 *
 * @param id the finding; stays the same over its versions
 * @param knownFrom when it began to say this
 */
public record LateNoticeRow(UUID id, Instant knownFrom, LateNotice notice) {}
