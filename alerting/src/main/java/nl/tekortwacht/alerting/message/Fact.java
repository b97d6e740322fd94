/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known. It has a value or items, not both.
 *
 * @param value null if there are items
 * @param items empty if there is a value
 */
public record Fact(String label, @Nullable String value, List<String> items) {

    /** Items are kept as they were. */
    public Fact {
        items = List.copyOf(items);
    }

    static Fact of(String label, String value) {
        return new Fact(label, value, List.of());
    }

    static Fact of(String label, List<String> items) {
        return new Fact(label, null, items);
    }
}
