/* SPDX-License-Identifier: EUPL-1.2 */
/** Seeded chance that gives the same numbers on every machine. */
@NullMarked
package nl.tekortwacht.simulator.chance;

import org.jspecify.annotations.NullMarked;
