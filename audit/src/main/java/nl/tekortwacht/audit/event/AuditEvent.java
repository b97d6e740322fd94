/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or tried.
 *
 * @param at when, to the microsecond
 * @param actor who did it
 * @param deed what was done to what
 * @param outcome how it ended
 * @param origin where it came from
 * @param evidence what it can be held against
 */
public record AuditEvent(Instant at, Actor actor, Deed deed, Outcome outcome, Origin origin, Evidence evidence) {

    /**
     * What was done.
     *
     * @param action of a request its method and the pattern of its path; else a verb and what it is about
     * @param object what it was done to; empty if the action says it all
     */
    public record Deed(String action, String object) {

        /** Cleans and cuts the texts. */
        public Deed {
            action = Texts.clean(action, Texts.LONG);
            object = Texts.clean(object, Texts.LONG);
        }
    }

    /**
     * How it ended.
     *
     * @param result in one word
     * @param reason why not, as a class: {@code NOT_SIGNED_IN}, {@code 400}; null if it was done
     */
    public record Outcome(Result result, @Nullable String reason) {

        /** It was done. */
        public static final Outcome DONE = new Outcome(Result.DONE, null);

        /** Cleans and cuts the reason. */
        public Outcome {
            reason = Texts.cleanOrNull(reason, Texts.SHORT);
        }
    }

    /**
     * Where it came from.
     *
     * @param service which recorded it
     * @param address of the client; of those who did not sign in the network only; null if there is none
     */
    public record Origin(String service, @Nullable String address) {

        /** Cleans and cuts the texts. */
        public Origin {
            service = Texts.clean(service, Texts.SHORT);
            address = Texts.cleanOrNull(address, Texts.SHORT);
        }
    }

    /**
     * What it can be held against.
     *
     * @param trace the id of the trace or of the request
     * @param receipt of the submission that it made
     * @param digest of what was received or decided
     */
    public record Evidence(
            @Nullable String trace,
            @Nullable UUID receipt,
            @Nullable Sha256 digest) {

        /** Nothing. */
        public static final Evidence NONE = new Evidence(null, null, null);

        /** Cleans and cuts the trace. */
        public Evidence {
            trace = Texts.cleanOrNull(trace, Texts.SHORT);
        }
    }

    /** Cuts the instant to what is stored. */
    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
