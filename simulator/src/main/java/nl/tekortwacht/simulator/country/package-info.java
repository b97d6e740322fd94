/* SPDX-License-Identifier: EUPL-1.2 */
/** The invented country: its days, products, companies, wholesalers and pharmacies. */
@NullMarked
package nl.tekortwacht.simulator.country;

import org.jspecify.annotations.NullMarked;
