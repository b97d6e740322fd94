/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.report.Fault;
import nl.tekortwacht.ingest.line.DayTexts;
import nl.tekortwacht.ingest.line.Faults;
import nl.tekortwacht.ingest.line.LineFields;
import nl.tekortwacht.ingest.line.ReceivedLine;
import org.jspecify.annotations.Nullable;

/** Decides which registry lines are added. Unknown fields are ignored. */
public final class RegistryIntake {

    private record Draft(long number, @Nullable RegistryLine line, List<Fault> faults) {}

    private final @Nullable Instant stampedAt;

    private RegistryIntake(@Nullable Instant stampedAt) {
        this.stampedAt = stampedAt;
    }

    /** The lines tell themselves when they were recorded; those that do not were always known. */
    public static RegistryIntake asRecorded() {
        return new RegistryIntake(null);
    }

    /** All lines are recorded at this instant, whatever they say. */
    public static RegistryIntake recordedAt(Instant instant) {
        return new RegistryIntake(instant);
    }

    /**
     * What becomes of the lines, one outcome for each, in the order given. Nothing is added yet: the caller does that,
     * with {@link Registry#add}, once the lines are safe.
     *
     * @param known the registry so far; an article's product is in it or in one of the lines
     */
    public List<RegistryOutcome> judge(Collection<? extends ReceivedLine> lines, Registry known) {
        DayTexts days = new DayTexts();
        List<Draft> drafts = new ArrayList<>(lines.size());
        Set<ProductId> products = new HashSet<>();
        for (ReceivedLine line : lines) {
            Draft draft = draft(line, days);
            drafts.add(draft);
            if (draft.line() instanceof ProductLine product) {
                products.add(product.product());
            }
        }
        products.addAll(known.products());
        RegistryRepeats repeats = new RegistryRepeats(known);
        return drafts.stream().map(draft -> judge(draft, products, repeats)).toList();
    }

    private Draft draft(ReceivedLine received, DayTexts days) {
        return switch (received) {
            case ReceivedLine.Unreadable line ->
                new Draft(line.number(), null, List.of(new Fault(null, line.reason())));
            case ReceivedLine.Parsed line -> {
                Faults faults = new Faults();
                LineFields fields = new LineFields(line.line(), faults, days);
                RegistryLine read = new RegistryLineReader(fields, faults, stampedAt).read();
                yield new Draft(line.number(), read, faults.inOrder(RegistryLineReader.FIELDS::indexOf));
            }
        };
    }

    private static RegistryOutcome judge(Draft draft, Set<ProductId> products, RegistryRepeats repeats) {
        RegistryLine line = draft.line();
        if (line == null) {
            return new RegistryOutcome.Refused(draft.number(), draft.faults());
        }
        if (line instanceof ArticleLine article && !products.contains(article.product())) {
            Fault fault = new Fault(
                    "product", "product " + article.product() + " is not in the registry; send its line before");
            return new RegistryOutcome.Refused(draft.number(), List.of(fault));
        }
        return repeats.isRepeat(line)
                ? new RegistryOutcome.AlreadyThere(draft.number())
                : new RegistryOutcome.Added(draft.number(), line);
    }
}
