/* SPDX-License-Identifier: EUPL-1.2 */
/** What all fuzz tests share: how inputs are tried, how good ones are spoiled, what may be said about them. */
@NullMarked
package nl.tekortwacht.fuzz;

import org.jspecify.annotations.NullMarked;
