/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one check found.
 *
 * @param name what must hold
 * @param looked how many things were looked at
 * @param violations how many of them do not hold
 * @param examples the first of the violations
 */
public record Check(String name, long looked, long violations, List<String> examples) {

    private static final int SHOWN = 20;

    /** Whether it holds; a check that looked at nothing does not. */
    public boolean holds() {
        return violations == 0 && looked > 0;
    }

    static Check of(String name, long looked, List<String> violations) {
        return new Check(
                name,
                looked,
                violations.size(),
                violations.stream().limit(SHOWN).toList());
    }

    /** That both have the same rows, however often each. */
    static Check same(String name, List<String> expected, List<String> found) {
        List<String> missing = new ArrayList<>(without(expected, found));
        List<String> violations = new ArrayList<>();
        missing.forEach(row -> violations.add("missing: " + row));
        without(found, expected).forEach(row -> violations.add("not expected: " + row));
        return of(name, expected.size(), violations);
    }

    private static List<String> without(List<String> all, List<String> taken) {
        Map<String, Integer> times = new HashMap<>();
        taken.forEach(row -> times.merge(row, 1, Integer::sum));
        return all.stream()
                .filter(row -> times.merge(row, -1, Integer::sum) < 0)
                .toList();
    }
}
