/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

/** A part of the system that can fail by itself. */
public interface Part {

    /** What it is called: {@code detection2}, {@code kafka}. */
    String name();

    /** Starts it, if it does not run; it may take some seconds until it answers. From now on it is wanted. */
    void start();

    /**
     * Starts it again if it is wanted and has ended by itself, as whoever looks after services would: one that starts
     * while the database is away says so and ends.
     *
     * @return whether it had ended
     */
    boolean revive();

    /** Ends it at once, with all that belongs to it (SIGKILL). It is wanted again when it is started. */
    void kill();

    /** Freezes it (SIGSTOP). */
    void suspend();

    /** Lets it go on (SIGCONT). */
    void resume();

    /** Lets it write down in its log what its threads are doing, if it can. */
    void tellThreads();

    /** Whether it answers now. */
    boolean answers();
}
