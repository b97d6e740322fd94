/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.fault;

/** What can go wrong. */
public enum FaultKind {
    /** A process is killed (SIGKILL) and started again after a while. */
    KILL("killed"),
    /** A process stands still (SIGSTOP) for a while. */
    STOP("stopped"),
    /** Half of the database's sessions are ended by the server. */
    SESSIONS("half of the sessions ended"),
    /** All connections through a proxy are reset. */
    CUT("connections reset"),
    /** Nothing passes a proxy for a while. */
    HOLD("connections held"),
    /** Senders break off in the middle of a request. */
    HANG_UP("senders hang up"),
    /** The receiver of alerts answers with errors. */
    RECEIVER_ERRORS("answers with errors"),
    /** The receiver of alerts is slow. */
    RECEIVER_SLOW("is slow"),
    /** The receiver of alerts closes connections. */
    RECEIVER_CLOSES("closes connections"),
    /** An instance's clock is hours or days off for a while. */
    CLOCK("clock jumps");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    /** In words, after the name of the part. */
    public String words() {
        return words;
    }
}
