/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.tekortwacht.contracts.id.Texts;
import nl.tekortwacht.contracts.report.Fault;

/** The faults of one line, gathered while it is read. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>(0);

    /** Notes what is wrong with a field, and what would be right. */
    public void add(String field, String reason) {
        found.add(new Fault(field, Texts.printable(reason)));
    }

    /** Adds faults that were found earlier. */
    public Faults with(List<Fault> earlier) {
        found.addAll(earlier);
        return this;
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * The faults, sorted by the place of their field; of one field in the order found.
     *
     * @param place the place of a field, by its name
     */
    public List<Fault> inOrder(ToIntFunction<String> place) {
        List<Fault> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(fault -> fault.field() == null ? -1 : place.applyAsInt(fault.field())));
        return List.copyOf(sorted);
    }
}
