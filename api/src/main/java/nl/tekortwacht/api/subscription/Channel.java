/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a subscriber is told. */
public enum Channel {
    /** By e-mail. */
    EMAIL,
    /** By a signed POST to a URL. */
    WEBHOOK;

    /** The name on the wire and in the table. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel of that name, or empty if there is none. */
    public static Optional<Channel> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.wireName().equals(name))
                .findFirst();
    }
}
