/* SPDX-License-Identifier: EUPL-1.2 */
/** Identifiers that refuse nonsense: products, articles, parties, reports, ATC codes. */
@NullMarked
package nl.tekortwacht.contracts.id;

import org.jspecify.annotations.NullMarked;
