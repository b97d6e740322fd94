/* SPDX-License-Identifier: EUPL-1.2 */
/** How fast reports are learned. */
@NullMarked
package nl.tekortwacht.benchmarks.detection;

import org.jspecify.annotations.NullMarked;
