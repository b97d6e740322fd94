/* SPDX-License-Identifier: EUPL-1.2 */
/** Answers staff, subscribers and the public; records what people decide; streams changes. */
@NullMarked
package nl.tekortwacht.api;

import org.jspecify.annotations.NullMarked;
