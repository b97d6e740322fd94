/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.pricelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text like {@code ABACAVIR-300-MG-TABLET} says. Each component is SUBSTANCE-NUMBER-UNIT-FORM, and components
 * follow each other. Substances contain dashes (POVIDONE-IODINE) and forms contain commas, so the number with its unit is
 * what the text is cut at: before the first one is a substance; between two, the form runs to the first dash and the
 * rest is the next substance. The list cuts texts after 80 characters.
 *
 * @param substance in lower case, components joined by {@code " + "}; null = cannot be told
 * @param strength like {@code 10 mg + 5 mg}, in the same order; null = cannot be told
 * @param form of the first component, in lower case; null = cannot be told
 */
record SubstitutionGroup(
        @Nullable String substance,
        @Nullable String strength,
        @Nullable String form) {

    private static final int CUT_AFTER = 80;
    private static final Pattern STRENGTH =
            Pattern.compile("-(?<number>\\d*\\.?\\d+)-(?<unit>AXA-E/ML|(?:MG|MIE|IE)(?:/[A-Z0-9]+)?)(?=-|$)");

    private record Component(String substance, String strength, String form) {}

    /** Takes the text apart; what cannot be told from it is null. */
    static SubstitutionGroup parse(String text) {
        List<Component> components = components(text);
        if (components.isEmpty()) {
            return new SubstitutionGroup(null, null, null);
        }
        String form = components.getFirst().form();
        boolean cut = text.length() >= CUT_AFTER && !isWhole(text, components.size(), form);
        return new SubstitutionGroup(
                cut ? null : join(components, Component::substance),
                cut ? null : join(components, Component::strength),
                form.isEmpty() ? null : form);
    }

    /** A text as long as the list allows may have lost something, unless it ends with the form it began with. */
    private static boolean isWhole(String text, int components, String form) {
        return components > 1 && text.toLowerCase(Locale.ROOT).endsWith("-" + form);
    }

    private static List<Component> components(String text) {
        List<Component> components = new ArrayList<>();
        Matcher found = STRENGTH.matcher(text);
        String substance = "";
        String strength = "";
        int after = 0;
        while (found.find()) {
            String between = text.substring(after, found.start());
            if (after == 0) {
                substance = between;
            } else {
                components.add(component(substance, strength, between));
                substance = afterForm(between);
            }
            strength = strength(found.group("number"), found.group("unit"));
            after = found.end();
        }
        if (after > 0) {
            components.add(component(substance, strength, text.substring(after)));
        }
        return components;
    }

    private static Component component(String substance, String strength, String rest) {
        int end = rest.indexOf('-', 1);
        String form = rest.isEmpty() ? "" : rest.substring(1, end < 0 ? rest.length() : end);
        return new Component(substance.toLowerCase(Locale.ROOT), strength, form.toLowerCase(Locale.ROOT));
    }

    private static String afterForm(String rest) {
        int end = rest.indexOf('-', 1);
        return end < 0 ? "" : rest.substring(end + 1);
    }

    private static String strength(String number, String unit) {
        String whole = number.startsWith(".") ? "0" + number : number;
        return whole + " " + unit.toLowerCase(Locale.ROOT).replace("ie", "IE").replace("mIE", "million IE");
    }

    private static String join(List<Component> components, Function<Component, String> part) {
        return components.stream().map(part).collect(Collectors.joining(" + "));
    }
}
