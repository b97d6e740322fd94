/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule that fired.
 *
 * @param rule the name of the rule
 * @param severity the severity that it asks for
 * @param inputs what it looked at, by name, as text
 * @param words why, for people
 * @param source where the rule comes from
 */
public record Reason(String rule, Severity severity, SortedMap<String, String> inputs, Words words, String source) {

    /** Inputs are kept as they were. */
    public Reason {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }
}
