/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.market;

/** What markets can be sorted by. */
public enum MarketSort {
    /** Substitution group, by code point. */
    GROUP,
    /** Number of independent holders. */
    HOLDERS
}
