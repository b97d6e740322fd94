/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.market;

import java.time.LocalDate;

/**
 * How many independent holders supply a group on a day.
 *
 * @param holders distinct holders of products on the market; parallel authorisations are left out
 */
public record HolderCount(LocalDate day, int holders) {}
