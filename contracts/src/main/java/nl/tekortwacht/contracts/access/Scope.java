/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

import java.util.Arrays;
import java.util.Optional;

/** What a token is good for. A scope never gives more than the roles of its bearer; it can only give less. */
public enum Scope {
    /** To look. */
    READ("tekortwacht:read"),
    /** To send reports and registry lines in, and to mend what was refused. */
    REPORT("tekortwacht:report"),
    /** To change anything else. */
    MANAGE("tekortwacht:manage");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The word in a token. */
    public String word() {
        return word;
    }

    /** The scope with this word, or empty if there is none. */
    public static Optional<Scope> ofWord(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }
}
