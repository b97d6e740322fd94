/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.assertion;

import java.time.Instant;

/**
 * An assertion whose signature and claims are right; whether it was used before is not yet known.
 *
 * @param id of this assertion, chosen by the client
 * @param endsAt when it ends, and need no longer be remembered
 */
public record SignedProof(String id, Instant endsAt) {}
