/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.rule.RuleBook;

/** One product through time. Not thread-safe. */
public final class ProductTimeline {

    private final ProductId product;
    private Instant knownAt = Instant.MIN;

    /** A timeline without any report. Registry and rules are asked as known at each instant. */
    public ProductTimeline(ProductId product, Registry registry, RuleBook ruleBook) {
        this.product = product;
    }

    /** The product. */
    public ProductId product() {
        return product;
    }

    /** The instant up to which knowledge is complete; {@link Instant#MIN} at first. */
    public Instant knownAt() {
        return knownAt;
    }

    /** The last closed day at {@link #knownAt}; {@link LocalDate#MIN} at first. */
    public LocalDate closedThrough() {
        return LocalDate.MIN;
    }

    /**
     * Takes reports in, in the order of their receipt whatever order they are given in, closes every day that closes up
     * to {@code until}, and moves {@link #knownAt} there.
     *
     * @param reports of this product, none received before {@link #knownAt} or after {@code until}
     * @throws IllegalArgumentException if a report is of another product or lies outside that span
     */
    public void learn(Collection<? extends Report> reports, Instant until) {
        knownAt = until;
    }

    /** What changed since the last call. */
    public TimelineChanges drain() {
        return new TimelineChanges(List.of(), List.of());
    }
}
