/* SPDX-License-Identifier: EUPL-1.2 */
/** Decides who must know, when to keep quiet, and delivers until it is known to have arrived. */
@NullMarked
package nl.tekortwacht.alerting;

import org.jspecify.annotations.NullMarked;
