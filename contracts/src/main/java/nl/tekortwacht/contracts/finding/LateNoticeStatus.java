/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.finding;

/** What became of a late notice. */
public enum LateNoticeStatus {
    /** An announcement in effect starts on that day. */
    STANDING,
    /** The announcement in effect starts on another day. */
    MOVED,
    /** The announcement was taken back. */
    WITHDRAWN
}
