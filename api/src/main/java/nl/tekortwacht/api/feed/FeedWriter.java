/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.Shortage;

/** Puts changes of the shortage list into words, in Dutch or English. */
public final class FeedWriter {

    /** The languages, the default first. */
    public static final List<String> LANGUAGES = List.of("nl", "en");

    /** What XML has no way to say, and nobody can read. */
    private static final Pattern NOT_TEXT =
            Pattern.compile("[^\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final String base;
    private final FeedWords dutch = new FeedWords(Locale.forLanguageTag("nl"));
    private final FeedWords english = new FeedWords(Locale.ENGLISH);

    /**
     * A writer whose entries link below the address. Reads files.
     *
     * @param publicUrl as people reach the service, with or without a slash at its end
     */
    public FeedWriter(URI publicUrl) {
        String text = publicUrl.toString();
        base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * The feed of these changes.
     *
     * @param path its path and query, encoded
     * @param language one of {@link #LANGUAGES}
     */
    public Feed write(List<Change> changes, String path, String language) {
        FeedWords words = language.equals(english.language()) ? english : dutch;
        return new Feed(
                words.language(),
                words.say("title"),
                words.say("description"),
                URI.create(base + path),
                URI.create(base + "/v1/shortages"),
                changes.stream().map(change -> entry(change, words)).toList());
    }

    private Feed.Entry entry(Change change, FeedWords words) {
        Shortage shortage = change.shortage();
        boolean isGone = change.change() == FindingChange.GONE;
        String what = words.say(isGone ? "gone" : "phase." + shortage.phase());
        return new Feed.Entry(
                change.id(),
                clean(what + ": " + name(change)),
                clean(text(change, words)),
                URI.create(base + "/v1/shortages/" + change.shortageId()),
                change.loggedAt(),
                isGone ? List.of() : List.of(shortage.phase().name()));
    }

    private static String name(Change change) {
        String number = change.shortage().product().value();
        return change.product() == null || change.product().name() == null
                ? number
                : change.product().name() + " (" + number + ")";
    }

    private static String text(Change change, FeedWords words) {
        Shortage shortage = change.shortage();
        if (change.change() == FindingChange.GONE) {
            return words.say("gone.text");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("meaning." + shortage.phase()));
        sentences.add(words.say(shortage.hasEpisode() ? "since" : "announcedFrom", shortage.start()));
        if (shortage.hasEpisode() && shortage.end() != null) {
            sentences.add(words.say("end", shortage.end()));
        } else if (shortage.announcement() != null && shortage.announcement().end() != null) {
            sentences.add(words.say("expectedEnd", shortage.announcement().end()));
        }
        return String.join(" ", sentences);
    }

    private static String clean(String text) {
        return NOT_TEXT.matcher(text).replaceAll(" ");
    }
}
