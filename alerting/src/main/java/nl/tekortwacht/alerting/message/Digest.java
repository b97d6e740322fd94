/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.List;

/**
 * What one mail about several alerts says.
 *
 * @param version of its template, as {@code v1}
 * @param language as {@code nl}
 * @param headline the subject line
 * @param lead what this mail is
 * @param sections by what happened, none of them empty
 * @param because why the reader gets this: each reason once
 */
public record Digest(
        String version, String language, String headline, String lead, List<Section> sections, List<String> because) {

    /** Lists are kept as they were. */
    public Digest {
        sections = List.copyOf(sections);
        because = List.copyOf(because);
    }

    /** What happened in the same way. */
    public record Section(Happening happening, String title, List<Content> items) {

        /** Items are kept as they were. */
        public Section {
            items = List.copyOf(items);
        }
    }

    /** Why several alerts are in one mail. */
    public enum Kind {
        /** They are about one group of medicines, and came together. */
        GROUP,
        /** All of a day. */
        DAY,
        /** All of a week. */
        WEEK
    }
}
