/* SPDX-License-Identifier: EUPL-1.2 */
/** The Dutch statutory maximum-price list: products and their substitution groups. */
@NullMarked
package nl.tekortwacht.ingest.imports.pricelist;

import org.jspecify.annotations.NullMarked;
