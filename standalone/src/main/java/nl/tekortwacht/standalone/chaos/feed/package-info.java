/* SPDX-License-Identifier: EUPL-1.2 */
/** The simulated country as clients that retry, and the record of what was acknowledged to them. */
@NullMarked
package nl.tekortwacht.standalone.chaos.feed;

import org.jspecify.annotations.NullMarked;
