/* SPDX-License-Identifier: EUPL-1.2 */
/** Pages of a list, and what a page of findings says. */
@NullMarked
package nl.tekortwacht.api.page;

import org.jspecify.annotations.NullMarked;
