/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

/** What happened to a finding. */
public enum FindingChange {
    /** It is new. */
    OPENED,
    /** It says something else than before. */
    CHANGED,
    /** It is no longer found: later evidence took it away, or it became part of another. */
    GONE
}
