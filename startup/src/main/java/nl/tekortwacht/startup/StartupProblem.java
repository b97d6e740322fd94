/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.startup;

import java.io.Serial;

/** Something outside the program is in the way of its start, and a person can do something about it. */
public final class StartupProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * A problem.
     *
     * @param description what is wrong, in one sentence
     * @param action what to do about it
     */
    public StartupProblem(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
