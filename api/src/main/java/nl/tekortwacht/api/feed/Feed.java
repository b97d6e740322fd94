/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A feed, whatever its form.
 *
 * @param language as {@code nl}
 * @param self its own address
 * @param home the list that it is about
 * @param entries the newest first
 */
public record Feed(String language, String title, String description, URI self, URI home, List<Entry> entries) {

    /** Entries are kept as they were. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /** When its newest entry was made; the beginning of 1970 if it has none. */
    public Instant updated() {
        return entries.stream().map(Entry::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /**
     * One change.
     *
     * @param id the same for ever
     * @param text what is known, in plain text
     * @param at when it was found
     * @param tags the phase, as in the list of shortages
     */
    public record Entry(UUID id, String title, String text, URI link, Instant at, List<String> tags) {

        /** Tags are kept as they were. */
        public Entry {
            tags = List.copyOf(tags);
        }
    }
}
