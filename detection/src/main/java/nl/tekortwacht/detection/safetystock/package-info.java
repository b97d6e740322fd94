/* SPDX-License-Identifier: EUPL-1.2 */
/** Stock reports against the legal safety stock (detection rules, section 7). */
@NullMarked
package nl.tekortwacht.detection.safetystock;

import org.jspecify.annotations.NullMarked;
