/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.event;

/** How an action ended. */
public enum Result {
    /** It was done. */
    DONE,
    /** It was refused; nothing was done. */
    REFUSED,
    /** It failed; whether something was done is to be looked up elsewhere. */
    FAILED
}
