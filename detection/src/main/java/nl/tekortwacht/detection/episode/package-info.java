/* SPDX-License-Identifier: EUPL-1.2 */
/** Runs of days on which a product could not be had (detection rules, section 4). */
@NullMarked
package nl.tekortwacht.detection.episode;

import org.jspecify.annotations.NullMarked;
