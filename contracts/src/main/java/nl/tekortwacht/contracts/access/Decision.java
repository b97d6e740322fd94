/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.access;

/** Whether a request goes on. */
public sealed interface Decision {

    /** It goes on, within the grant. */
    record Granted(Grant grant) implements Decision {}

    /** It does not. */
    enum Refused implements Decision {
        /** Somebody must sign in first: 401. */
        NOT_SIGNED_IN,
        /** It is not for this caller: 403. */
        WRONG_ROLE,
        /** It would be for this caller, but not with this token: 403. */
        MISSING_SCOPE
    }
}
