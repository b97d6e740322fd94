/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.stream.Collectors;

/** Writes messages as plain text. Nothing that the HTML says is missing. */
public final class PlainText {

    private PlainText() {}

    /** A message; lines end with a line feed. */
    public static String of(Content content) {
        return block(content.lead() + "\n") + block(core(content)) + block(steps(content)) + more(content) + "\n"
                + content.because() + "\n";
    }

    /** A mail about several; lines end with a line feed. */
    public static String of(Digest digest) {
        return block(digest.lead() + "\n")
                + digest.sections().stream().map(PlainText::section).collect(Collectors.joining())
                + digest.because().stream().map(why -> why + "\n").collect(Collectors.joining());
    }

    private static String section(Digest.Section section) {
        String title = section.title() + " (" + section.items().size() + ")";
        return block(title.toUpperCase(section.items().getFirst().template().locale()) + "\n")
                + section.items().stream().map(PlainText::item).collect(Collectors.joining());
    }

    private static String item(Content content) {
        return block(content.headline() + "\n" + content.lead() + "\n" + core(content) + look(content) + more(content));
    }

    private static String core(Content content) {
        String facts = content.facts().stream().map(PlainText::fact).collect(Collectors.joining());
        return content.note() == null ? facts : facts + content.note() + "\n";
    }

    private static String fact(Fact fact) {
        return fact.value() != null ? fact.label() + ": " + fact.value() + "\n" : fact.label() + ":\n" + list(fact);
    }

    private static String list(Fact fact) {
        return fact.items().stream().map(item -> "- " + item + "\n").collect(Collectors.joining());
    }

    private static String steps(Content content) {
        if (content.steps().isEmpty()) {
            return "";
        }
        return Headings.of(content.template().language()).steps() + ":\n"
                + content.steps().stream().map(PlainText::step).collect(Collectors.joining());
    }

    /** Where to look; what else the reader can do is left to the message about the one. */
    private static String look(Content content) {
        return content.looks().stream().map(PlainText::step).collect(Collectors.joining());
    }

    private static String step(Step step) {
        return "- " + step.text() + (step.link() == null ? "" : ": " + step.link()) + "\n";
    }

    private static String more(Content content) {
        return Headings.of(content.template().language()).more() + ": " + content.link() + "\n";
    }

    /** The lines and an empty one; nothing if there are none. */
    private static String block(String lines) {
        return lines.isEmpty() ? "" : lines + "\n";
    }
}
