/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.rule.RuleBook;
import nl.tekortwacht.contracts.rule.Rules;
import nl.tekortwacht.ingest.line.ReceivedLine;

/**
 * Decides which lines are accepted. The registry is asked for the day of receipt, registry and rules as known at the
 * instant of receipt, so that the same lines get the same answer today and when they are replayed years later.
 */
public final class Intake {

    private final Registry registry;
    private final NavigableMap<Instant, Rules> rulesSince;

    /**
     * An intake by these rules.
     *
     * @param registry may grow while the intake is in use
     */
    public Intake(Registry registry, RuleBook rules) {
        this.registry = registry;
        this.rulesSince = DateLimits.bySince(rules);
    }

    /** An empty batch. */
    public Batch batch(Reception reception) {
        return new Batch(new Drafting(registry, rulesSince), reception);
    }

    /** What becomes of these lines, see {@link Batch#judge}. */
    public List<Outcome> judge(Collection<? extends ReceivedLine> lines, Reception reception, AcceptedReports before) {
        Batch batch = batch(reception);
        lines.forEach(batch::add);
        return batch.judge(before);
    }
}
