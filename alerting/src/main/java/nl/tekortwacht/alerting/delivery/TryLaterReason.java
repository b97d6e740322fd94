/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

/** Why an attempt failed that may succeed later; a closed set, and the label of the metric. */
public enum TryLaterReason {
    /** No connection. */
    UNREACHABLE,
    /** No answer in time. */
    TIMEOUT,
    /** Asked to slow down: 429, 502, 503, 504, or an SMTP 4xx. */
    THROTTLED,
    /** Another address was named; redirects are not followed. */
    REDIRECTED,
    /** Another 4xx: the receiver may be mended. */
    REFUSED,
    /** Another 5xx. */
    SERVER_ERROR,
    /** An answer that is no answer. */
    NOT_UNDERSTOOD,
    /** The channel is not configured here. */
    NO_CHANNEL,
    /** The attempt broke on our side. */
    FAILED_HERE,
    /** Not attempted: the host failed so often that it is left alone for a while. */
    HOST_RESTING;

    /** Whether anything was tried; if not, it takes no place in the retry schedule. */
    public boolean isAttempt() {
        return this != HOST_RESTING;
    }
}
