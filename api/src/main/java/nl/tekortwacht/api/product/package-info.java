/* SPDX-License-Identifier: EUPL-1.2 */
/** The products of the registry, as they are shown and searched. */
@NullMarked
package nl.tekortwacht.api.product;

import org.jspecify.annotations.NullMarked;
