/* SPDX-License-Identifier: EUPL-1.2 */
/** What a client signs with its private key to prove who it is (RFC 7523), and the public keys it is checked with. */
@NullMarked
package nl.tekortwacht.access.assertion;

import org.jspecify.annotations.NullMarked;
