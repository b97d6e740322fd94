/* SPDX-License-Identifier: EUPL-1.2 */
/** The processes of the system under fault, and the clock that they share. Linux only. */
@NullMarked
package nl.tekortwacht.standalone.chaos.process;

import org.jspecify.annotations.NullMarked;
