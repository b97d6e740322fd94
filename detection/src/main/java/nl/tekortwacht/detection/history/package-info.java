/* SPDX-License-Identifier: EUPL-1.2 */
/** All that is known of one product, arranged for those who look back or compare: announcements with what came of them. */
@NullMarked
package nl.tekortwacht.detection.history;

import org.jspecify.annotations.NullMarked;
