/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

/** Something outside the program is in the way; the message tells the user what it is and what to do about it. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public CannotStartException(String message) {
        super(message);
    }

    /** With a message for the user and what led to it. */
    public CannotStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
