/* SPDX-License-Identifier: EUPL-1.2 */
/** Tokens for whoever owns the machine on which everything runs. */
@NullMarked
package nl.tekortwacht.standalone.access;

import org.jspecify.annotations.NullMarked;
