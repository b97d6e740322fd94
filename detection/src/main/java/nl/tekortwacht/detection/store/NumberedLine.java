/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import nl.tekortwacht.contracts.registry.RegistryLine;

/**
 * A line of the registry with its place in the order in which lines were added.
 *
 * @param seq grows, with gaps
 */
public record NumberedLine(long seq, RegistryLine line) {}
