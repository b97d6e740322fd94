/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.util.regex.Pattern;

/** The shared form {@code SCHEME:value} of product and article numbers. */
final class SchemedId {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,15}:[^\\s\\p{Cntrl}]{1,64}");

    private SchemedId() {}

    static String require(String value, String what) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a " + what + " number of the form SCHEME:value: '" + shorten(value) + "'");
        }
        return value;
    }

    private static String shorten(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
