/* SPDX-License-Identifier: EUPL-1.2 */
/** Who supplies a substitution group: how many holders, who leaves, and how concentrated supply is. */
@NullMarked
package nl.tekortwacht.contracts.market;

import org.jspecify.annotations.NullMarked;
