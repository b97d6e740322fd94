/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the owner of the address has agreed to be told. Nothing is sent before that but the question itself.
 *
 * @param since when it was verified; null = it is not
 * @param reason in words: how it was verified, what is waited for, or why it failed
 */
public record Verification(
        Status status, @Nullable Instant since, @Nullable String reason) {

    /** How far it is. */
    public enum Status {
        /** It is waited for. */
        PENDING,
        /** Alerts are sent. */
        VERIFIED,
        /** Nothing is sent. */
        FAILED
    }

    /** It is waited for. */
    public static Verification pending(Channel channel) {
        return new Verification(
                Status.PENDING,
                null,
                channel == Channel.EMAIL
                        ? "a mail with a link is sent; nothing else is sent before it is confirmed there"
                        : "the receiver is asked whether it wants messages from us");
    }

    /** It is not asked for. */
    public static Verification taken(Instant since) {
        return new Verification(Status.VERIFIED, since, "taken for granted, as this installation is set up");
    }
}
