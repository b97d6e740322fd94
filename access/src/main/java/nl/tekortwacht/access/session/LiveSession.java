/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

/**
 * A session together with the id that its browser sent.
 *
 * @param id the secret
 * @param session what is kept of it
 */
public record LiveSession(String id, Session session) {

    /** The attribute of a request that holds its session, if it has one that counts. */
    public static final String ATTRIBUTE = "nl.tekortwacht.session";

    /** What a request that changes something must show beside the cookie. */
    public String proof() {
        return Secrets.proof(id);
    }

    @Override
    public String toString() {
        return "LiveSession of " + session.person().caller().id();
    }
}
