/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

import java.time.Instant;
import java.util.UUID;
import nl.tekortwacht.contracts.id.ProductId;

/**
 * The end of the version of a finding that stood until now.
 *
 * @param at from when on it no longer stands; a version that began at that very instant never stood and goes
 */
public record FindingEnd(ProductId product, UUID findingId, FindingKind kind, Instant at) {}
