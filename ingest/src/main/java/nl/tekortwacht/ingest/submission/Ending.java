/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a submission ended with all its lines settled.
 *
 * @param answer what the sender is told, to be told again if the same comes again; null if nobody will ask
 */
public record Ending(
        Instant at, Fingerprint fingerprint, @Nullable Answer answer) {}
