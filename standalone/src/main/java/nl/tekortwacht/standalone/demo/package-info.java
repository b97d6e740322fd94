/* SPDX-License-Identifier: EUPL-1.2 */
/** A simulated country that lives a day every few seconds, and the mailbox and webhook receiver of its pharmacy. */
@NullMarked
package nl.tekortwacht.standalone.demo;

import org.jspecify.annotations.NullMarked;
