/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.supply.DatedSupplyRules;
import nl.tekortwacht.detection.timeline.ProductTimeline;
import nl.tekortwacht.detection.timeline.TimelineChanges;

/** Opens timelines; tests open scripted ones. */
@FunctionalInterface
interface Timelines {

    /** A timeline without any report. */
    Timeline open(ProductId product);

    /**
     * Timelines by the rules.
     *
     * @param assesses whether they say what is known of the supply
     */
    static Timelines byTheRules(Registry registry, DetectionRules rules, boolean assesses) {
        DatedSupplyRules supplyRules = assesses ? new DatedSupplyRules(rules.assessment()) : null;
        return product -> {
            ProductTimeline timeline = new ProductTimeline(product, registry, rules.ruleBook(), supplyRules);
            return new Timeline() {
                @Override
                public LocalDate closedThrough() {
                    return timeline.closedThrough();
                }

                @Override
                public void learn(Collection<? extends Report> reports, Instant until) {
                    timeline.learn(reports, until);
                }

                @Override
                public TimelineChanges drain(LocalDate present) {
                    return timeline.drain(present);
                }
            };
        };
    }
}
