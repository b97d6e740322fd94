/* SPDX-License-Identifier: EUPL-1.2 */
/** Which changes of findings become rows, and which are told to others. */
@NullMarked
package nl.tekortwacht.detection.change;

import org.jspecify.annotations.NullMarked;
