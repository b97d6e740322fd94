/* SPDX-License-Identifier: EUPL-1.2 */
/** Asks new webhooks whether they want our messages, again for a while, until they say so or it is given up. */
@NullMarked
package nl.tekortwacht.alerting.verification;

import org.jspecify.annotations.NullMarked;
