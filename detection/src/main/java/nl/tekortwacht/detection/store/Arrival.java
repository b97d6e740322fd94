/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.store;

/** A record as it arrived. */
public sealed interface Arrival {

    /** Where it came from. */
    Origin origin();

    /** It is a report. */
    record Reported(Origin origin, LoggedReport logged) implements Arrival {}

    /**
     * It is not; it is kept for a person to look at, and stops nobody.
     *
     * @param raw the record's bytes, in Base64
     * @param reason what is wrong with it
     */
    record Unreadable(Origin origin, String raw, String reason) implements Arrival {}
}
