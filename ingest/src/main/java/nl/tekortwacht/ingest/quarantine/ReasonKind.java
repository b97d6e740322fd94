/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

import java.util.regex.Pattern;

/** A reason without what it quotes, so that equal reasons are one group. */
final class ReasonKind {

    private static final int MAX_LENGTH = 300;

    /** Quoted text, then identifiers such as RVG:1, then numbers, days and instants. */
    private static final Pattern QUOTED =
            Pattern.compile("'[^']*'|\"[^\"]*\"|\\b[A-Za-z]+:[^\\s,;]+|-?\\b\\d[\\w.:+-]*");

    private ReasonKind() {}

    static String of(String reason) {
        String kind = QUOTED.matcher(reason).replaceAll("…");
        return Cut.to(MAX_LENGTH, kind);
    }
}
