/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A party that may report.
 *
 * @param kind of a pharmacy: {@code community}, {@code hospital}, …; null = not given
 * @param region of a pharmacy: where it is; null = not given
 * @param fullLine whether a wholesaler is full-line, and so counts in the verdict of a day
 */
public record PartyLine(
        PartyId party,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String region,
        boolean fullLine,
        @Nullable LocalDate validFrom,
        @Nullable Instant recordedAt)
        implements RegistryLine {}
