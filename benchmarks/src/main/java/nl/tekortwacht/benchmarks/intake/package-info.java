/* SPDX-License-Identifier: EUPL-1.2 */
/** How fast reports are taken in. */
@NullMarked
package nl.tekortwacht.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
