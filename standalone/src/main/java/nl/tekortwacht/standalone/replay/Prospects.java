/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.severity.RulesOfDay;
import nl.tekortwacht.detection.group.Groups;
import nl.tekortwacht.detection.outlook.Outlook;
import nl.tekortwacht.detection.reference.AsKnownAt;

/**
 * What the shortages mean, and which products are at risk.
 *
 * @param assessments of the shortages that are not over, by product, start, id
 * @param warnings by product
 */
public record Prospects(List<Assessment> assessments, List<AtRisk> warnings) {

    static Prospects of(List<JudgedProduct> products, RulesOfDay rules, AsKnownAt known) {
        Outlook outlook = new Outlook(
                Groups.of(known.registry(), known.today(), known.instant()),
                rules,
                products.stream().map(product -> product.examined().supply()).toList(),
                products.stream().collect(Collectors.toMap(JudgedProduct::product, JudgedProduct::shortages)));
        List<ProductId> inOrder = products.stream()
                .map(JudgedProduct::product)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Prospects(
                inOrder.stream()
                        .flatMap(product -> outlook.assessments(product).stream())
                        .toList(),
                inOrder.stream().map(outlook::warning).flatMap(Optional::stream).toList());
    }
}
