/* SPDX-License-Identifier: EUPL-1.2 */
/** The chain of hashes over all rows of the log, and the check of it. Plain Java. */
@NullMarked
package nl.tekortwacht.audit.chain;

import org.jspecify.annotations.NullMarked;
