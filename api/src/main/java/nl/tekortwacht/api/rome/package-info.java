/* SPDX-License-Identifier: EUPL-1.2 */
/** Feeds as Atom. */
@NullMarked
package nl.tekortwacht.api.rome;

import org.jspecify.annotations.NullMarked;
