/* SPDX-License-Identifier: EUPL-1.2 */
/** Tokens of machines: by whom they may be given, and what they say about their bearer. */
@NullMarked
package nl.tekortwacht.access.token;

import org.jspecify.annotations.NullMarked;
