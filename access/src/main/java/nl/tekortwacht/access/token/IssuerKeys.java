/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.token;

import java.net.URI;

/** Where the public keys of an issuer come from. */
public sealed interface IssuerKeys {

    /** They are fetched, kept, and fetched again when a token names one that is not known. */
    record Fetched(URI address) implements IssuerKeys {}

    /** They are given; another key needs another setting. */
    record Given(String jwkSet) implements IssuerKeys {}
}
