/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.List;
import nl.tekortwacht.contracts.finding.FindingEvent;

/**
 * What came from the topic at once.
 *
 * @param events in the order of the topic
 * @param positions where each partition goes on once this batch is stored
 */
public record Batch(List<FindingEvent> events, List<Unreadable> unreadable, List<Position> positions) {}
