/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import java.util.Set;
import nl.tekortwacht.contracts.access.Role;

/**
 * An issuer of tokens that is trusted, and how far.
 *
 * @param name by which callers with its tokens are called: short, lower case
 * @param issuer the {@code iss} of its tokens, to the letter
 * @param audience that its tokens must name
 * @param claims where its tokens say who the bearer is
 * @param mayGrant roles that it may give; others in its tokens count for nothing
 */
public record TrustedIssuer(String name, String issuer, String audience, Claims claims, Set<Role> mayGrant) {

    /** Copies the set. */
    public TrustedIssuer {
        mayGrant = Set.copyOf(mayGrant);
    }

    /**
     * Names of claims; a dot goes into an object.
     *
     * @param roles a list of the words of {@link Role}
     * @param party the id of the party for which the bearer acts
     */
    public record Claims(String roles, String party) {}
}
