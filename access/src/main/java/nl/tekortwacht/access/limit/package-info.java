/* SPDX-License-Identifier: EUPL-1.2 */
/** How much one client may ask for, and how slow it may be. */
@NullMarked
package nl.tekortwacht.access.limit;

import org.jspecify.annotations.NullMarked;
