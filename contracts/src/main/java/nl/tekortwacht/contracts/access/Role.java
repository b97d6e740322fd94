/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may be who calls an endpoint. {@link AllowedFor} says which of them may. */
public enum Role {
    /** Anyone, without signing in. */
    PUBLIC,
    /** Staff that only reads. */
    READER,
    /** Assessor at CBG. */
    ASSESSOR,
    /** Inspector at IGJ. */
    INSPECTOR,
    /** Member of the operational shortage team. */
    SHORTAGE_TEAM,
    /** Hospital coordination (LCG). */
    LCG,
    /** Administrator of the installation. */
    ADMINISTRATOR,
    /** Auditor. */
    AUDITOR,
    /** Marketing-authorisation holder. */
    MAH,
    /** Wholesaler. */
    WHOLESALER,
    /** Pharmacy. */
    PHARMACY,
    /** Who may invite colleagues and make machine clients for the own party; beside the role of that party. */
    PARTY_ADMINISTRATOR,
    /** Another system that works for the whole country, such as the register or a feed of an authority. */
    MACHINE;

    /** The word for it in tokens and settings: {@code shortage-team}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this word, or empty if there is none. */
    public static Optional<Role> ofWord(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
