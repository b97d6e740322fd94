/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import java.util.UUID;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.plan.BundleKind;

/**
 * A mail that carries alerts.
 *
 * @param bundle what it is the mail of
 * @param alerts one or more, in the order in which they were decided
 */
public record Mail(UUID id, BundleKind kind, String target, String bundle, List<Carried> alerts) {

    /** The alerts are kept as they were. */
    public Mail {
        alerts = List.copyOf(alerts);
    }

    /** An alert, and what it is about. */
    public record Carried(UUID alert, Matter matter) {}
}
