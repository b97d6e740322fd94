/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.UUID;
import nl.tekortwacht.alerting.audience.Matter;
import nl.tekortwacht.alerting.audience.NotifyReason;
import nl.tekortwacht.alerting.plan.BundleKind;

/** An alert whose time has come. */
public record WaitingAlert(
        UUID id, UUID alert, String target, Matter matter, NotifyReason reason, String bundle, BundleKind kind) {}
