/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the lines of a batch are taken: by receipt; of equals a named report before the one that names it;
 * else as given. A line whose receipt is not known comes last: it can only be a duplicate, which every accepted line
 * must have been taken for.
 */
final class ReceiptOrder {

    private static final Comparator<Draft> BY_RECEIPT =
            Comparator.comparing(Draft::receivedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private ReceiptOrder() {}

    static List<Draft> of(List<Draft> given) {
        List<Draft> byReceipt = new ArrayList<>(given);
        byReceipt.sort(BY_RECEIPT);
        List<Draft> taken = new ArrayList<>(given.size());
        int from = 0;
        while (from < byReceipt.size()) {
            int to = endOfEquals(byReceipt, from);
            takeNamedFirst(byReceipt.subList(from, to), taken);
            from = to;
        }
        return taken;
    }

    private static int endOfEquals(List<Draft> byReceipt, int from) {
        Instant at = byReceipt.get(from).receivedAt();
        int to = from + 1;
        while (to < byReceipt.size() && Objects.equals(at, byReceipt.get(to).receivedAt())) {
            to++;
        }
        return to;
    }

    private static void takeNamedFirst(List<Draft> equals, List<Draft> taken) {
        if (equals.stream().noneMatch(ReceiptOrder::namesAny)) {
            taken.addAll(equals);
            return;
        }
        Map<ReportKey, List<Draft>> byKey = new HashMap<>();
        for (Draft draft : equals) {
            Draft.Claim claim = draft.claim();
            if (claim != null) {
                byKey.computeIfAbsent(claim.key(), key -> new ArrayList<>(1)).add(draft);
            }
        }
        new Walk(byKey, taken).take(equals);
    }

    private static boolean namesAny(Draft draft) {
        Draft.Claim claim = draft.claim();
        return claim != null && claim.named() != null;
    }

    /** Depth first, without recursion: a chain of replacements may be as long as the file. */
    private static final class Walk {

        private final Map<ReportKey, List<Draft>> byKey;
        private final List<Draft> taken;
        private final Set<Long> seen = new HashSet<>();
        private final Set<Long> done = new HashSet<>();
        private final Deque<Draft> open = new ArrayDeque<>();

        private Walk(Map<ReportKey, List<Draft>> byKey, List<Draft> taken) {
            this.byKey = byKey;
            this.taken = taken;
        }

        private void take(List<Draft> equals) {
            for (Draft draft : equals) {
                open.push(draft);
                while (!open.isEmpty()) {
                    step(open.peek());
                }
            }
        }

        private void step(Draft draft) {
            if (!seen.add(draft.line())) {
                open.pop();
                if (done.add(draft.line())) {
                    taken.add(draft);
                }
                return;
            }
            List<Draft> first = namedBy(draft);
            for (int i = first.size() - 1; i >= 0; i--) {
                if (!seen.contains(first.get(i).line())) {
                    open.push(first.get(i));
                }
            }
        }

        private List<Draft> namedBy(Draft draft) {
            Draft.Claim claim = draft.claim();
            Draft.Named named = claim == null ? null : claim.named();
            if (claim == null || named == null) {
                return List.of();
            }
            List<Draft> drafts = new ArrayList<>(1);
            addAll(drafts, claim, named.replaces());
            addAll(drafts, claim, named.retracts());
            return drafts;
        }

        private void addAll(List<Draft> drafts, Draft.Claim claim, @Nullable ReportId named) {
            if (named != null) {
                drafts.addAll(byKey.getOrDefault(new ReportKey(claim.key().reporter(), named), List.of()));
            }
        }
    }
}
