/* SPDX-License-Identifier: EUPL-1.2 */
/** Decides: safety stock, availability, 14-day shortages, late notices. The rules are plain Java packages. */
@NullMarked
package nl.tekortwacht.detection;

import org.jspecify.annotations.NullMarked;
