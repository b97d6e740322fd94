/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.time.Instant;
import nl.tekortwacht.alerting.audience.Subscription;

/**
 * An e-mail address that its owner has not confirmed yet.
 *
 * @param token what proves that somebody has read the mail
 * @param since when it was subscribed
 */
public record Confirmation(Subscription subscription, String token, Instant since) {}
