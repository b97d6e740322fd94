/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.feed;

/** Writes a feed as Atom 1.0 (RFC 4287). */
@FunctionalInterface
public interface AtomWriter {

    /** The document; may read files, so not for an event loop. */
    String write(Feed feed);
}
