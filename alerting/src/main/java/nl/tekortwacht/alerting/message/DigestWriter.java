/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.tekortwacht.alerting.audience.NotifyReason;

/** Puts several messages into one. */
public final class DigestWriter {

    private static final int MOST_NAMES = 3;
    private static final Set<NotifyReason> COUNTED =
            EnumSet.of(NotifyReason.CONFIRMED, NotifyReason.RESOLVED, NotifyReason.ANNOUNCED, NotifyReason.AT_RISK);

    private DigestWriter() {}

    /**
     * One message about several.
     *
     * @param parts at least one, in the order in which they are told; all in this language
     * @param day the day that it is about, or the last one of the week
     */
    public static Digest write(List<Content> parts, Digest.Kind kind, LocalDate day, Locale language) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a message about nothing");
        }
        Wording wording = Wordings.of(language);
        return new Digest(
                Template.VERSION,
                wording.language(),
                headline(parts, kind, day, wording),
                wording.say("digest." + kind + ".lead"),
                sections(parts, wording),
                parts.stream().map(Content::because).distinct().toList());
    }

    private static String headline(List<Content> parts, Digest.Kind kind, LocalDate day, Wording wording) {
        String count = parts.size() == 1
                ? wording.say("digest.count.one")
                : wording.say(countKey(parts, kind), Map.of("count", Integer.toString(parts.size())));
        return wording.say(
                "digest." + kind + ".subject",
                Map.of("count", count, "day", wording.dayOfYear(day), "names", names(parts, wording)));
    }

    /** Of messages for the same reason, what they are about; of others, messages. */
    private static String countKey(List<Content> parts, Digest.Kind kind) {
        List<NotifyReason> reasons =
                parts.stream().map(part -> part.template().reason()).distinct().toList();
        return kind == Digest.Kind.GROUP && reasons.size() == 1 && COUNTED.contains(reasons.getFirst())
                ? "digest.count." + reasons.getFirst()
                : "digest.count";
    }

    private static String names(List<Content> parts, Wording wording) {
        List<String> names = parts.stream().map(Content::about).distinct().toList();
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES
                ? first
                : first + " "
                        + wording.say("alternative.more", Map.of("count", Integer.toString(names.size() - MOST_NAMES)));
    }

    private static List<Digest.Section> sections(List<Content> parts, Wording wording) {
        return Arrays.stream(Happening.values())
                .flatMap(happening -> section(happening, parts, wording))
                .toList();
    }

    private static Stream<Digest.Section> section(Happening happening, List<Content> parts, Wording wording) {
        List<Content> items = parts.stream()
                .filter(part -> Happening.of(part.template().reason()) == happening)
                .toList();
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(new Digest.Section(happening, wording.say("digest.section." + happening), items));
    }
}
