/* SPDX-License-Identifier: EUPL-1.2 */
/** Episodes and announcements joined into one list of shortages (detection rules, section 6). */
@NullMarked
package nl.tekortwacht.detection.shortage;

import org.jspecify.annotations.NullMarked;
