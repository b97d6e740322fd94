/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

import java.util.Set;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.contracts.finding.FindingEvent;

/** An event and the audiences that were told of it. */
public record ToldEvent(FindingEvent event, Set<Audience> told) {}
