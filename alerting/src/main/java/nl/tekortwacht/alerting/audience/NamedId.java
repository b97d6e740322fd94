/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they are the id of, so that they are the same however often they are made. */
public final class NamedId {

    private NamedId() {}

    /** The id of the text: the same for the same text. */
    public static UUID of(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
