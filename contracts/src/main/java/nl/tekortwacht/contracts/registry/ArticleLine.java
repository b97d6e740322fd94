/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A pack of a product.
 *
 * @param unitsPerPack units (tablets, vials, millilitres) in one pack, more than 0
 */
public record ArticleLine(
        ArticleId article,
        ProductId product,
        long unitsPerPack,
        @Nullable LocalDate validFrom,
        @Nullable Instant recordedAt)
        implements RegistryLine {}
