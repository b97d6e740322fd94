/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.warning;

/** What warnings can be sorted by. */
public enum WarningSort {
    /** Day on which nothing is expected to be left. */
    RUNS_OUT,
    /** Product number, by code point. */
    PRODUCT
}
