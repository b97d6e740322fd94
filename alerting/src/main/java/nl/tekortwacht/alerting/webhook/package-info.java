/* SPDX-License-Identifier: EUPL-1.2 */
/** Signed webhooks: CloudEvents in the NL GOV profile, signed per Standard Webhooks. */
@NullMarked
package nl.tekortwacht.alerting.webhook;

import org.jspecify.annotations.NullMarked;
