/* SPDX-License-Identifier: EUPL-1.2 */
/** What of an answer is for whom: the public, staff, or those who oversee companies. */
@NullMarked
package nl.tekortwacht.contracts.publication;

import org.jspecify.annotations.NullMarked;
