/* SPDX-License-Identifier: EUPL-1.2 */
/** Turns a batch of finding events into recorded alerts and deliveries, in one transaction with the position. */
@NullMarked
package nl.tekortwacht.alerting.alert;

import org.jspecify.annotations.NullMarked;
