/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.outlook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.timeline.FindingIds;

/** Assessments and warnings with their ids, which stay the same from one look to the next. */
public final class ProspectsById {

    private ProspectsById() {}

    /**
     * What is to be said of the products.
     *
     * @param standing what stands about them; a warning goes on under its id, and a new one gets that of its first day
     */
    public static Map<UUID, Finding> of(
            Outlook outlook, Collection<ProductId> products, Map<UUID, ? extends Finding> standing) {
        Map<ProductId, UUID> running = new HashMap<>();
        standing.forEach((id, finding) -> {
            if (finding instanceof AtRisk) {
                running.put(finding.product(), id);
            }
        });
        Map<UUID, Finding> found = new HashMap<>();
        for (ProductId product : products) {
            outlook.assessments(product)
                    .forEach(assessment ->
                            found.put(FindingIds.ofAssessment(product, assessment.shortageId()), assessment));
            outlook.warning(product).ifPresent(warning -> {
                UUID id = running.get(product);
                found.put(id == null ? FindingIds.ofWarning(product, warning.day()) : id, warning);
            });
        }
        return found;
    }
}
