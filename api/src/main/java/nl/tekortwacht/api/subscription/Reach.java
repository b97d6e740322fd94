/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads by which channel and in which language somebody is told. */
final class Reach {

    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final Fields fields;

    Reach(Fields fields) {
        this.fields = fields;
    }

    @Nullable
    Channel channel() {
        String name = fields.required("channel", Fields.MAX_TEXT);
        if (name == null) {
            return null;
        }
        Optional<Channel> channel = Channel.ofWireName(name);
        if (channel.isEmpty()) {
            fields.refuse("channel", "must be email or webhook");
        }
        return channel.orElse(null);
    }

    /** The language; what it was before if it is left out, Dutch if it is null. */
    String language(String before) {
        if (!fields.has("language")) {
            return fields.mentions("language") ? "nl" : before;
        }
        String language = fields.text("language", Fields.MAX_TEXT);
        if (language != null && !LANGUAGES.contains(language)) {
            fields.refuse("language", "must be nl or en");
        }
        return Objects.requireNonNullElse(language, before);
    }
}
