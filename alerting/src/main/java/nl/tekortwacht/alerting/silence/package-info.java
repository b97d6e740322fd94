/* SPDX-License-Identifier: EUPL-1.2 */
/** Silences: asked for, kept, reminded of before they end. */
@NullMarked
package nl.tekortwacht.alerting.silence;

import org.jspecify.annotations.NullMarked;
