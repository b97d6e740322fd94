/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.event;

import nl.tekortwacht.contracts.access.Caller;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param kind of actor
 * @param id for a caller the issuer and the subject, for the system the name of its part; never a name or an address
 * @param party for which it acted, if it acted for one
 */
public record Actor(Kind kind, String id, @Nullable String party) {

    /** Kinds of actors. */
    public enum Kind {
        /** Somebody who did not sign in. */
        ANYONE,
        /** A person who signed in. */
        PERSON,
        /** A program with a token. */
        MACHINE,
        /** Tekortwacht itself. */
        SYSTEM
    }

    /** Cleans and cuts the texts. */
    public Actor {
        id = Texts.clean(id, Texts.LONG);
        party = Texts.cleanOrNull(party, Texts.SHORT);
    }

    /** Whoever makes a request. */
    public static Actor of(Caller caller) {
        PartyId party = caller.party();
        Kind kind =
                switch (caller.kind()) {
                    case ANYONE -> Kind.ANYONE;
                    case PERSON -> Kind.PERSON;
                    case MACHINE -> Kind.MACHINE;
                };
        return new Actor(kind, caller.id(), party == null ? null : party.value());
    }

    /** A part of Tekortwacht that acts by itself. */
    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part, null);
    }
}
