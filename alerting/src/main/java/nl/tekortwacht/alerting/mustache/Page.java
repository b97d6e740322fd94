/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.mustache;

import java.util.List;
import java.util.Locale;
import nl.tekortwacht.alerting.message.Content;
import nl.tekortwacht.alerting.message.Digest;
import nl.tekortwacht.alerting.message.Fact;
import nl.tekortwacht.alerting.message.Happening;
import nl.tekortwacht.alerting.message.Headings;
import nl.tekortwacht.alerting.message.Step;

/**
 * What the templates name.
 *
 * @param items of a message, itself alone
 */
record Page(
        String language,
        String title,
        String lead,
        Headings headings,
        List<Item> items,
        List<Section> sections,
        List<String> because) {

    static Page of(Content content) {
        String language = content.template().language();
        return new Page(
                language,
                content.headline(),
                content.lead(),
                Headings.of(language),
                List.of(Item.of(content, content.steps())),
                List.of(),
                List.of(content.because()));
    }

    static Page of(Digest digest) {
        return new Page(
                digest.language(),
                digest.headline(),
                digest.lead(),
                Headings.of(digest.language()),
                List.of(),
                digest.sections().stream().map(Section::of).toList(),
                digest.because());
    }

    /** What happened in the same way. */
    record Section(String title, int count, List<Item> items) {

        static Section of(Digest.Section section) {
            return new Section(
                    section.title(),
                    section.items().size(),
                    section.items().stream()
                            .map(content -> Item.of(content, content.looks()))
                            .toList());
        }
    }

    /** What the reader can do; the link is empty if there is none. */
    record Todo(String text, String link) {

        static Todo of(Step step) {
            return new Todo(step.text(), step.link() == null ? "" : step.link().toString());
        }

        boolean hasLink() {
            return !link.isEmpty();
        }
    }

    /**
     * One message.
     *
     * @param style the class of what happened
     * @param happening the word for it
     */
    record Item(
            String style,
            String happening,
            String about,
            String headline,
            String lead,
            List<Fact> facts,
            String note,
            List<Todo> steps,
            String link) {

        static Item of(Content content, List<Step> steps) {
            Happening happening = Happening.of(content.template().reason());
            return new Item(
                    happening.name().toLowerCase(Locale.ROOT),
                    Headings.of(content.template().language()).happenings().getOrDefault(happening, ""),
                    content.about(),
                    content.headline(),
                    content.lead(),
                    content.facts(),
                    content.note() == null ? "" : content.note(),
                    steps.stream().map(Todo::of).toList(),
                    content.link().toString());
        }

        boolean hasNote() {
            return !note.isEmpty();
        }

        boolean hasSteps() {
            return !steps.isEmpty();
        }
    }
}
