/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.id;

import java.util.Optional;

/** What a reporting party is; the first part of its id. */
public enum PartyRole {
    /** Marketing-authorisation holder (handelsvergunninghouder). */
    MAH("mah"),
    /** Wholesaler (groothandel), full-line or not. */
    WHOLESALER("wholesaler"),
    /** Community or hospital pharmacy (apotheek). */
    PHARMACY("pharmacy");

    private final String prefix;

    PartyRole(String prefix) {
        this.prefix = prefix;
    }

    /** The text before the colon of a party id. */
    public String prefix() {
        return prefix;
    }

    /** The role with this prefix, or empty if there is none. */
    public static Optional<PartyRole> ofPrefix(String prefix) {
        for (PartyRole role : values()) {
            if (role.prefix.equals(prefix)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
