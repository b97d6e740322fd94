/* SPDX-License-Identifier: EUPL-1.2 */
/** Invented findings, to show what messages look like. */
@NullMarked
package nl.tekortwacht.alerting.sample;

import org.jspecify.annotations.NullMarked;
