/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a bundle stands.
 *
 * @param due when what waits goes out; null = nothing waits
 * @param sentAt when the last one went out; null = never
 */
public record BundleState(@Nullable Instant due, @Nullable Instant sentAt) {

    /** A bundle that was never there. */
    public static final BundleState NEW = new BundleState(null, null);
}
