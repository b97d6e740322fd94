/* SPDX-License-Identifier: EUPL-1.2 */
/** The time by which tokens and sessions end. */
@NullMarked
package nl.tekortwacht.access.time;

import org.jspecify.annotations.NullMarked;
