/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Makes plain text of cells that were escaped for a web page, some of them twice. */
final class PlainText {

    private static final int MOST_ESCAPES = 5;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private PlainText() {}

    /** The text without HTML escapes, control characters and blanks around it. */
    static String of(String cell) {
        String text = cell;
        for (int i = 0; i < MOST_ESCAPES && text.indexOf('&') >= 0; i++) {
            text = HtmlUtils.htmlUnescape(text);
        }
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }
}
