/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.Locale;

/** The languages that messages are written in. */
final class Wordings {

    static final Wording DUTCH = new Wording(Wording.DUTCH);
    static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private Wordings() {}

    /** English if asked for, else Dutch. */
    static Wording of(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : DUTCH;
    }
}
