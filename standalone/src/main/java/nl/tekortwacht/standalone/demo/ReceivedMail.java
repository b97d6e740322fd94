/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.util.List;

/**
 * A mail as it arrived.
 *
 * @param to who it was sent to
 * @param body its text
 */
public record ReceivedMail(List<String> to, String from, String subject, String body) {

    /** Copies the addresses. */
    public ReceivedMail {
        to = List.copyOf(to);
    }
}
