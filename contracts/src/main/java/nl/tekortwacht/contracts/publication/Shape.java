/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an answer that somebody sees; what is not in it is left out. */
public final class Shape {

    /** Nothing. */
    public static final Shape NOTHING = new Shape();

    private static final String ANY = "*";

    private final Map<String, Shape> children = new HashMap<>();

    private Shape() {}

    static Shape of(Collection<String> paths) {
        Shape root = new Shape();
        for (String path : paths) {
            Shape at = root;
            for (String name : path.split("\\.", -1)) {
                at = at.children.computeIfAbsent(name, any -> new Shape());
            }
        }
        return root;
    }

    /** Whether it is a value, or a list of values, and has no fields. */
    public boolean isValue() {
        return children.isEmpty() && this != NOTHING;
    }

    /** What is seen of that field; null = nothing, not even that it is there. */
    public @Nullable Shape field(String name) {
        Shape named = children.get(name);
        return named == null ? children.get(ANY) : named;
    }
}
