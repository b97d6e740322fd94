/* SPDX-License-Identifier: EUPL-1.2 */
/** The counts of the first look. */
@NullMarked
package nl.tekortwacht.api.summary;

import org.jspecify.annotations.NullMarked;
