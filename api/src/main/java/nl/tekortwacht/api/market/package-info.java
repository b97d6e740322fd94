/* SPDX-License-Identifier: EUPL-1.2 */
/** Which substitution groups' markets are asked for. */
@NullMarked
package nl.tekortwacht.api.market;

import org.jspecify.annotations.NullMarked;
