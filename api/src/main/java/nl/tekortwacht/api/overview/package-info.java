/* SPDX-License-Identifier: EUPL-1.2 */
/** The country as a whole, computed once for each closed day. */
@NullMarked
package nl.tekortwacht.api.overview;

import org.jspecify.annotations.NullMarked;
