/* SPDX-License-Identifier: EUPL-1.2 */
/** The lines of a simulated country that are worked through. */
@NullMarked
package nl.tekortwacht.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
