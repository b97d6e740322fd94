/* SPDX-License-Identifier: EUPL-1.2 */
/** Faults: which, when, on what, and how long the system took to recover. */
@NullMarked
package nl.tekortwacht.standalone.chaos.fault;

import org.jspecify.annotations.NullMarked;
