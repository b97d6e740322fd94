/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party that reports: {@code mah:acme}, {@code wholesaler:w1}, {@code pharmacy:02001234}.
 *
 * @param value the whole text, role included
 */
public record PartyId(String value) implements Comparable<PartyId> {

    private static final Pattern FORM = Pattern.compile("([a-z]+):[^\\s\\p{Cntrl}]{1,64}");

    /**
     * Checks the form and the role; whether the party is known is the registry's business.
     *
     * @throws IllegalArgumentException if the text is not {@code role:code} with a known role
     */
    public PartyId {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || PartyRole.ofPrefix(form.group(1)).isEmpty()) {
            throw new IllegalArgumentException("not a party of the form mah:…, wholesaler:… or pharmacy:…: '"
                    + (value.length() <= 80 ? value : value.substring(0, 80) + "…") + "'");
        }
    }

    /** The party's role, from the text before the colon. */
    public PartyRole role() {
        return PartyRole.ofPrefix(value.substring(0, value.indexOf(':'))).orElseThrow();
    }

    @Override
    public int compareTo(PartyId other) {
        return Texts.BY_CODE_POINT.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
