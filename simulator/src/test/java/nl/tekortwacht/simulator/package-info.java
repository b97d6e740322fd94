/* SPDX-License-Identifier: EUPL-1.2 */
/** Tests of the simulated country. */
@NullMarked
package nl.tekortwacht.simulator;

import org.jspecify.annotations.NullMarked;
