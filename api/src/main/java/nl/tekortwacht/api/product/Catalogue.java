/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.product;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.tekortwacht.api.time.KnownAt;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.Registry;
import org.jspecify.annotations.Nullable;

/** The products of the registry on the day, and as known at the instant, that a question is about. */
public final class Catalogue {

    private final Registry registry;
    private final KnownAt at;

    /** The catalogue at that instant. */
    public Catalogue(Registry registry, KnownAt at) {
        this.registry = registry;
        this.at = at;
    }

    /** The product, if it is registered. */
    public Optional<ProductLine> product(ProductId id) {
        return registry.product(id, at.day(), at.recordedUntil());
    }

    /** The products of the group and the ATC class; null = any. Sorted by id. */
    public List<ProductLine> products(@Nullable String group, @Nullable AtcCode atc) {
        return products(line -> isIn(line, group, atc));
    }

    /** The numbers of the products of the group and the ATC class; null = all, as neither is asked for. */
    public @Nullable List<ProductId> numbers(@Nullable String group, @Nullable AtcCode atc) {
        return group == null && atc == null
                ? null
                : products(group, atc).stream().map(ProductLine::product).toList();
    }

    /** The substitution groups of the ATC class; null = all, as none is asked for. */
    public @Nullable List<String> groups(@Nullable AtcCode atc) {
        return atc == null
                ? null
                : products(null, atc).stream()
                        .map(ProductLine::group)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** The products of the group and the ATC class whose number, name or substance holds the text. Sorted by id. */
    public List<ProductLine> search(@Nullable String text, @Nullable String group, @Nullable AtcCode atc) {
        if (text == null) {
            return products(group, atc);
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return products(line -> isIn(line, group, atc) && speaksOf(line, wanted));
    }

    /** The substance as the registry writes it, however it is written here; empty if no product has it. */
    public Optional<String> substance(String name) {
        String wanted = name.strip();
        return registry.products().stream()
                .flatMap(id -> product(id).stream())
                .map(ProductLine::substance)
                .filter(substance -> substance != null && substance.strip().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private List<ProductLine> products(Predicate<ProductLine> wanted) {
        return registry.products().stream()
                .flatMap(id -> product(id).stream())
                .filter(wanted)
                .sorted(Comparator.comparing(ProductLine::product))
                .toList();
    }

    private static boolean isIn(ProductLine line, @Nullable String group, @Nullable AtcCode atc) {
        AtcCode code = line.atc();
        return (group == null || group.equals(line.group())) && (atc == null || (code != null && code.isIn(atc)));
    }

    private static boolean speaksOf(ProductLine line, String wanted) {
        return Stream.of(line.product().value(), line.name(), line.substance())
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
