/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** What the demo tells: lines that stay, and, on a terminal, one line of progress that is written over. */
public final class DemoConsole {

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean isTerminal;
    private boolean showsProgress;

    /**
     * Tells to this writer.
     *
     * @param isTerminal whether a line can be written over; otherwise progress is not shown
     */
    public DemoConsole(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** Whether the process has a terminal. */
    public static boolean hasTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** Tells a line that stays. */
    public synchronized void tell(String line) {
        erase();
        out.println(line);
        out.flush();
    }

    /** Shows how far something is, until the next line. */
    public synchronized void progress(String line) {
        if (isTerminal) {
            erase();
            out.print(line);
            out.flush();
            showsProgress = true;
        }
    }

    private void erase() {
        if (showsProgress) {
            out.print(ERASE_LINE);
            showsProgress = false;
        }
    }
}
