/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A product of the registry. What is not known is null, and a missing attribute exempts a product from nothing.
 *
 * @param mah the marketing-authorisation holder, who alone notifies and reports the holder's stock
 * @param group the substitution group: same substance, strength, form and route
 * @param prescriptionOnly whether it is on prescription only (UR)
 * @param shelfLifeMonths shelf life in months
 * @param parallel whether it has a parallel authorisation
 * @param personalised whether it is made for one person
 * @param collegialPreparation whether it is a pharmacy preparation supplied to colleagues
 * @param criticality the class on the Dutch list of critical medicines (LCG); not the substitution risk of the Leidraad
 * @param careSetting where it is used
 * @param substitutionRisk the class of the Leidraad Verantwoord Wisselen; not the criticality
 * @param unionList whether it is on the Union list of critical medicines
 * @param dailyDose units that one patient uses a day as a rule; more than 0
 * @param onMarketSince the day on which it was first on the Dutch market
 */
public record ProductLine(
        ProductId product,
        @Nullable String name,
        @Nullable String substance,
        @Nullable String strength,
        @Nullable String form,
        @Nullable String route,
        @Nullable AtcCode atc,
        @Nullable PartyId mah,
        @Nullable String group,
        @Nullable Boolean prescriptionOnly,
        @Nullable Integer shelfLifeMonths,
        @Nullable Boolean parallel,
        @Nullable Boolean personalised,
        @Nullable Boolean collegialPreparation,
        @Nullable Criticality criticality,
        @Nullable CareSetting careSetting,
        @Nullable SubstitutionRisk substitutionRisk,
        @Nullable Boolean unionList,
        @Nullable BigDecimal dailyDose,
        @Nullable LocalDate onMarketSince,
        @Nullable LocalDate validFrom,
        @Nullable Instant recordedAt)
        implements RegistryLine {}
