/* SPDX-License-Identifier: EUPL-1.2 */
/** Checks the whole log against itself, the anchors, the receipts and the decisions. */
@NullMarked
package nl.tekortwacht.audit.verification;

import org.jspecify.annotations.NullMarked;
