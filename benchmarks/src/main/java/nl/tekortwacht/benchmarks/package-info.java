/* SPDX-License-Identifier: EUPL-1.2 */
/** Speed, against a floor measured in the same run. */
@NullMarked
package nl.tekortwacht.benchmarks;

import org.jspecify.annotations.NullMarked;
