/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.access.session;

import java.time.Instant;

/**
 * A person's session, as it is kept.
 *
 * @param idHash of the id that only the browser knows
 * @param person who signed in
 * @param created when
 * @param lastSeen when they last asked for something, to the minute
 * @param endsAt when it ends, however busy they are
 */
public record Session(String idHash, Person person, Instant created, Instant lastSeen, Instant endsAt) {}
