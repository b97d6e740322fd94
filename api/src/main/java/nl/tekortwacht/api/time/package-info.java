/* SPDX-License-Identifier: EUPL-1.2 */
/** The instant that a question is about. */
@NullMarked
package nl.tekortwacht.api.time;

import org.jspecify.annotations.NullMarked;
