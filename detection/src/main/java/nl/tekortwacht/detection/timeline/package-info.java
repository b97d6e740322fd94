/* SPDX-License-Identifier: EUPL-1.2 */
/** One product's knowledge through time: reports come in, days close, findings change. */
@NullMarked
package nl.tekortwacht.detection.timeline;

import org.jspecify.annotations.NullMarked;
