/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.page;

/**
 * By what to sort.
 *
 * @param field one of the fields that the list can be sorted by
 * @param descending whether the greatest comes first
 */
public record SortKey<F extends Enum<F>>(F field, boolean descending) {}
