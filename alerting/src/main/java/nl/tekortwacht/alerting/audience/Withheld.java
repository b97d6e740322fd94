/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * News that a recipient does not get for a while.
 *
 * @param would what they would have been told
 * @param by the silence, or the matter that they know already; empty if neither
 * @param until when it is looked at again; null = when what withholds it is over
 */
public record Withheld(
        Told would, HoldReason why, String by, @Nullable Instant until) {}
