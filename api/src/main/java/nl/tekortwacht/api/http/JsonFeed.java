/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tekortwacht.api.feed.Feed;

/** A feed as JSON Feed 1.1, whose names have underscores. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") URI home,
        @JsonProperty("feed_url") URI self,
        String description,
        String language,
        List<Author> authors,
        List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.home(),
                feed.self(),
                feed.description(),
                feed.language(),
                List.of(new Author("Tekortwacht")),
                feed.entries().stream().map(Item::of).toList());
    }

    /** Who makes it. */
    record Author(String name) {}

    /** One change. */
    record Item(
            String id,
            URI url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") Instant at,
            List<String> tags) {

        static Item of(Feed.Entry entry) {
            return new Item(id(entry.id()), entry.link(), entry.title(), entry.text(), entry.at(), entry.tags());
        }

        private static String id(UUID id) {
            return "urn:uuid:" + id;
        }
    }
}
