/* SPDX-License-Identifier: EUPL-1.2 */
/** Which measures fit a shortage, and what would have to be true for them. */
@NullMarked
package nl.tekortwacht.detection.proposal;

import org.jspecify.annotations.NullMarked;
