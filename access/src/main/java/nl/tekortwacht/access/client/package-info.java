/* SPDX-License-Identifier: EUPL-1.2 */
/** Machine clients of parties, and the tokens that they are given. */
@NullMarked
package nl.tekortwacht.access.client;

import org.jspecify.annotations.NullMarked;
