/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the other products of a substitution group can carry a shortage.
 *
 * @param group the group; null = the product is in none
 * @param subject the product that is short
 * @param alternatives the other registered products of the group, with what moves over to each
 * @param weeksWith weeks that the group's stock lasts, the subject's included; null = no demand known
 * @param weeksWithout weeks that the stock of the alternatives lasts when all demand comes to them; null = no demand known
 * @param gap what they cannot carry until the expected end
 */
public record GroupCover(
        @Nullable String group,
        ProductSupply subject,
        List<Alternative> alternatives,
        @Nullable BigDecimal weeksWith,
        @Nullable BigDecimal weeksWithout,
        CoverGap gap) {

    /** Alternatives are kept as they were. */
    public GroupCover {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another product of the group.
     *
     * @param share its part of the demand of all alternatives that are not short, rounded half-up to 3 decimals; 0 if it
     *     is short itself
     * @param movesOver units a day that move over to it: the subject's demand times the share, rounded alike
     */
    public record Alternative(ProductSupply supply, BigDecimal share, BigDecimal movesOver) {}
}
