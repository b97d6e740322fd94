/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * The substitution groups of a day and the rings around them, by what the lines of the registry say; nothing is guessed from
 * names. A product whose line leaves out the group, the substance or the ATC code is in no group or ring of that kind.
 *
 * <p>Making it takes time in proportion to the products; a lookup, to the size of the class that it looks in. It does not
 * change afterwards.
 */
public final class Groups {

    private static final int ATC4 = 5;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<ProductId, ProductLine> lines = new TreeMap<>();
    private final Map<String, List<ProductLine>> byGroup = new HashMap<>();
    private final Map<String, List<ProductLine>> bySubstance = new HashMap<>();
    private final Map<String, List<ProductLine>> byAtc4 = new HashMap<>();

    private Groups(Registry registry, LocalDate day, Instant knownAt) {
        for (ProductId product : registry.products()) {
            registry.product(product, day, knownAt).ifPresent(line -> lines.put(product, line));
        }
        for (ProductLine line : lines.values()) {
            put(byGroup, line.group(), line);
            put(bySubstance, substance(line), line);
            put(byAtc4, atc4(line), line);
        }
    }

    /** The groups on the day, by the registry as known at the instant. */
    public static Groups of(Registry registry, LocalDate day, Instant knownAt) {
        return new Groups(registry, day, knownAt);
    }

    /** The line of a product. */
    public Optional<ProductLine> line(ProductId product) {
        return Optional.ofNullable(lines.get(product));
    }

    /** The names of all groups, in their order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(byGroup.keySet()));
    }

    /** All products of a group, in the order of their ids; parallel authorisations and preparations are among them. */
    public List<ProductLine> members(String group) {
        return Collections.unmodifiableList(byGroup.getOrDefault(group, List.of()));
    }

    /** The other products of its group. */
    public List<ProductLine> alternatives(ProductId product) {
        ProductLine own = lines.get(product);
        String group = own == null ? null : own.group();
        if (group == null) {
            return List.of();
        }
        return members(group).stream()
                .filter(line -> !line.product().equals(product))
                .toList();
    }

    /** The second ring: the same substance, ignoring case and blanks, outside of its group. */
    public List<ProductLine> otherStrengthsOrForms(ProductId product) {
        ProductLine own = lines.get(product);
        String substance = own == null ? null : substance(own);
        if (own == null || substance == null) {
            return List.of();
        }
        return bySubstance.getOrDefault(substance, List.of()).stream()
                .filter(line -> isOutside(own, line))
                .toList();
    }

    /** The third ring: the same class of the fourth ATC level, another substance, outside of its group. */
    public List<ProductLine> otherSubstances(ProductId product) {
        ProductLine own = lines.get(product);
        String atc4 = own == null ? null : atc4(own);
        String substance = own == null ? null : substance(own);
        if (own == null || atc4 == null || substance == null) {
            return List.of();
        }
        return byAtc4.getOrDefault(atc4, List.of()).stream()
                .filter(line -> isOutside(own, line) && isOther(substance, substance(line)))
                .toList();
    }

    private static boolean isOther(String substance, @Nullable String other) {
        return other != null && !other.equals(substance);
    }

    private static boolean isOutside(ProductLine own, ProductLine line) {
        String group = own.group();
        return !line.product().equals(own.product()) && (group == null || !group.equals(line.group()));
    }

    private static void put(Map<String, List<ProductLine>> lists, @Nullable String key, ProductLine line) {
        if (key != null) {
            lists.computeIfAbsent(key, name -> new ArrayList<>()).add(line);
        }
    }

    private static @Nullable String substance(ProductLine line) {
        String text = line.substance();
        String bare = text == null ? "" : BLANKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? null : bare;
    }

    private static @Nullable String atc4(ProductLine line) {
        AtcCode atc = line.atc();
        return atc == null || atc.value().length() < ATC4 ? null : atc.value().substring(0, ATC4);
    }
}
