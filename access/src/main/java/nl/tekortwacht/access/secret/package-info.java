/* SPDX-License-Identifier: EUPL-1.2 */
/** Secrets that we hand out once and keep as hashes only. */
@NullMarked
package nl.tekortwacht.access.secret;

import org.jspecify.annotations.NullMarked;
