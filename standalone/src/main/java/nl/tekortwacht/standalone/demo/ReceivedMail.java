/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it arrived.
 *
 * @param to who it was sent to
 * @param body its text
 * @param html the same as HTML; null if there is none
 */
public record ReceivedMail(
        List<String> to,
        String from,
        String subject,
        String body,
        @Nullable String html) {

    /** Copies the addresses. */
    public ReceivedMail {
        to = List.copyOf(to);
    }
}
