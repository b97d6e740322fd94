/* SPDX-License-Identifier: EUPL-1.2 */
/** Whether the alternatives of a group can carry a shortage until its expected end, and how many patients it affects. */
@NullMarked
package nl.tekortwacht.detection.cover;

import org.jspecify.annotations.NullMarked;
