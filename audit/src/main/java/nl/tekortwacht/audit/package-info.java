/* SPDX-License-Identifier: EUPL-1.2 */
/** Proof of what was done: a chained log of every change and every look at confidential data. */
@NullMarked
package nl.tekortwacht.audit;

import org.jspecify.annotations.NullMarked;
