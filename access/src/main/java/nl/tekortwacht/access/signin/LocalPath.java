/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of ours, and never one of somebody else: nobody is sent elsewhere by a link to our sign-in.
 *
 * @param value a path, perhaps with a query and a fragment
 */
public record LocalPath(String value) {

    private static final int LONGEST = 500;
    // Printable ASCII without backslash, which browsers read as a slash; a second slash would begin the name of a host.
    private static final Pattern FORM = Pattern.compile("/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?");

    /** The start page. */
    public static final LocalPath START = new LocalPath("/");

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException if it might lead elsewhere
     */
    public LocalPath {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a path of this site");
        }
    }

    /** That path, or the start page if it is none of ours. */
    public static LocalPath orStart(@Nullable String asked) {
        return asked == null || asked.length() > LONGEST || !FORM.matcher(asked).matches()
                ? START
                : new LocalPath(asked);
    }
}
