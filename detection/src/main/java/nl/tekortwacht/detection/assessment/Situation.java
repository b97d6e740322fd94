/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.contracts.assessment.ProductSupply;
import nl.tekortwacht.contracts.assessment.RunsOut;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.severity.RulesOfDay;

/**
 * All that the assessment of one shortage looks at.
 *
 * @param line what the registry says of the product on the day
 * @param day the closed day of which the assessment speaks
 * @param supply what is known of the product's supply
 * @param neighbours the products around it
 * @param cascade which products of the group run out next
 * @param rules the rules in force on the day
 */
public record Situation(
        ProductLine line,
        UUID shortageId,
        Shortage shortage,
        LocalDate day,
        ProductSupply supply,
        Neighbours neighbours,
        List<RunsOut> cascade,
        RulesOfDay rules) {

    /** The cascade is kept as it was. */
    public Situation {
        cascade = List.copyOf(cascade);
    }
}
