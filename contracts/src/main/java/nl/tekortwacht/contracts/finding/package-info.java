/* SPDX-License-Identifier: EUPL-1.2 */
/** What detection concludes: shortages, safety-stock findings and late notices, and the event that carries a change of them. */
@NullMarked
package nl.tekortwacht.contracts.finding;

import org.jspecify.annotations.NullMarked;
