/* SPDX-License-Identifier: EUPL-1.2 */
/** What marketing-authorisation holders announced, in the versions in effect (detection rules, section 5). */
@NullMarked
package nl.tekortwacht.detection.announcement;

import org.jspecify.annotations.NullMarked;
