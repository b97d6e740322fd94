/* SPDX-License-Identifier: EUPL-1.2 */
/** Notices that came later than the law allows (detection rules, section 5). */
@NullMarked
package nl.tekortwacht.detection.notice;

import org.jspecify.annotations.NullMarked;
