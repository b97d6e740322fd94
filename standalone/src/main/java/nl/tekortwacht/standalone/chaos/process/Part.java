/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

/** A part of the system that can fail by itself. Not for several threads at once. */
public interface Part {

    /** What it is called: {@code detection2}, {@code kafka}. */
    String name();

    /** Starts it, if it does not run; it may take some seconds until it answers. */
    void start();

    /** Ends it at once, with all that belongs to it (SIGKILL). */
    void kill();

    /** Freezes it (SIGSTOP). */
    void suspend();

    /** Lets it go on (SIGCONT). */
    void resume();

    /** Whether it answers now. */
    boolean answers();
}
