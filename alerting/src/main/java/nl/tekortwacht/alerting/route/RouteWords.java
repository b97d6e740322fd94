/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as routes spell them: {@code SHORTAGE_TEAM} is {@code shortageTeam}. */
public final class RouteWords {

    private RouteWords() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
