/* SPDX-License-Identifier: EUPL-1.2 */
/** When a product will run out, and which one next. */
@NullMarked
package nl.tekortwacht.detection.warning;

import org.jspecify.annotations.NullMarked;
