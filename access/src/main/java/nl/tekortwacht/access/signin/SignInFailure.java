/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.signin;

import org.jspecify.annotations.Nullable;

/** Somebody could not be signed in. */
public final class SignInFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** They were not on their way, or too long, or in another browser. */
        NOT_EXPECTED,
        /** The provider says no, or the person did. */
        REFUSED,
        /** What the provider says cannot be believed. */
        NOT_BELIEVED,
        /** The provider did not ask for enough proof of who it is. */
        TOO_WEAK,
        /** The provider does not answer. */
        PROVIDER_AWAY
    }

    private final Reason reason;

    /** Not signed in, for this reason. */
    public SignInFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
