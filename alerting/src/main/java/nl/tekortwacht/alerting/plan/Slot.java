/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.plan;

import java.time.Instant;

/**
 * Where an alert waits for its time.
 *
 * @param bundle what goes out together
 * @param kind as what it goes out
 * @param due when
 */
public record Slot(String bundle, BundleKind kind, Instant due) {}
