/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the registry: what is known of a product, an article or a party from a day on. Lines are only added. */
public sealed interface RegistryLine permits ProductLine, ArticleLine, PartyLine {

    /** The first day for which the line holds; null = always. */
    @Nullable
    LocalDate validFrom();

    /** When the line was recorded; null = always known. */
    @Nullable
    Instant recordedAt();
}
