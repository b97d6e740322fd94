/* SPDX-License-Identifier: EUPL-1.2 */
/** Lists in pages. */
@NullMarked
package nl.tekortwacht.access.page;

import org.jspecify.annotations.NullMarked;
