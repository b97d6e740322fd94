/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.plan;

/** As what a mail goes out. */
public enum BundleKind {
    /** One alert. */
    SINGLE,
    /** Alerts about one substitution group. */
    GROUP,
    /** All that came up since the last digest of the day. */
    DIGEST,
    /** All that came up since the last digest of the week. */
    WEEKLY_DIGEST,
    /** Something that was told before and still stands. */
    REMINDER
}
