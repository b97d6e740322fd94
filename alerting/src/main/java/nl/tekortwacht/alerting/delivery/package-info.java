/* SPDX-License-Identifier: EUPL-1.2 */
/** Delivers until it is known to have arrived: outcomes, the retry schedule, the worker. */
@NullMarked
package nl.tekortwacht.alerting.delivery;

import org.jspecify.annotations.NullMarked;
