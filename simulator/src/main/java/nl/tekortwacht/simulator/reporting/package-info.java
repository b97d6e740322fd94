/* SPDX-License-Identifier: EUPL-1.2 */
/** What companies and pharmacies tell about it: stock, orders and notifications, some late, wrong or never. */
@NullMarked
package nl.tekortwacht.simulator.reporting;

import org.jspecify.annotations.NullMarked;
