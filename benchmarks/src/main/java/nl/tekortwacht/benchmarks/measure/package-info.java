/* SPDX-License-Identifier: EUPL-1.2 */
/** What a measurement is, and what its figures say: medians, spreads, ratios. */
@NullMarked
package nl.tekortwacht.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
