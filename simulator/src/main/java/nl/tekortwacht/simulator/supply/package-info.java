/* SPDX-License-Identifier: EUPL-1.2 */
/** What really happens to stock and deliveries: demand, failures, shelves that run empty and fill again. */
@NullMarked
package nl.tekortwacht.simulator.supply;

import org.jspecify.annotations.NullMarked;
