/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

import java.util.Locale;
import nl.tekortwacht.alerting.audience.NotifyReason;

/**
 * What a message was written by. Kept with it, so that it is sent as it was written after the templates have changed.
 *
 * @param version as {@code v1}
 * @param language as {@code nl}
 */
public record Template(String version, NotifyReason reason, String language) {

    /** The version that new messages are written by. */
    public static final String VERSION = "v1";

    /** The language. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
