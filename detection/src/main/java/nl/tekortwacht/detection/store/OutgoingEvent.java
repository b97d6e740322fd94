/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import nl.tekortwacht.contracts.id.ProductId;

/**
 * An event in the outbox that has not been published yet.
 *
 * @param seq its place in the stream of all events
 * @param body JSON of the event, its sequence filled in
 */
public record OutgoingEvent(long seq, ProductId product, String body) {}
