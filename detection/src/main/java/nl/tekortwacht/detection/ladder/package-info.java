/* SPDX-License-Identifier: EUPL-1.2 */
/** Which step of the ladder of solutions of CBG and IGJ carries a shortage. */
@NullMarked
package nl.tekortwacht.detection.ladder;

import org.jspecify.annotations.NullMarked;
