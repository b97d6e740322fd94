/* SPDX-License-Identifier: EUPL-1.2 */
/** What companies promised and what came of it: figures with their numbers of cases, and no judgement. */
@NullMarked
package nl.tekortwacht.contracts.record;

import org.jspecify.annotations.NullMarked;
