/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.Map;

/**
 * How many deliveries a worker can take on, so that no endpoint takes the room of the others.
 *
 * @param free in all
 * @param perEndpoint that may be under way to one endpoint at once
 * @param underWay how many are, by endpoint; where none is, it is absent
 */
public record Room(int free, int perEndpoint, Map<String, Integer> underWay) {}
