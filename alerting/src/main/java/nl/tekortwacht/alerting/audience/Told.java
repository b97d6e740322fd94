/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import nl.tekortwacht.contracts.finding.Finding;

/** The last alert that a recipient got of a series, and the finding as it was then. */
public record Told(NotifyReason reason, Finding finding) {}
