/* SPDX-License-Identifier: EUPL-1.2 */
/** The fault harness: the system as separate processes, faults at random, and the proof that nothing was lost. */
@NullMarked
package nl.tekortwacht.standalone.chaos;

import org.jspecify.annotations.NullMarked;
