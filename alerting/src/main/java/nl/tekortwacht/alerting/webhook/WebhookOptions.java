/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.URI;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Audience;

/**
 * How webhooks are sent.
 *
 * @param source who we are: {@code urn:nld:oin:<OIN>:systeem:<name>}
 * @param secrets of the audiences' webhooks; those of subscribers come with the delivery
 * @param allowInternal whether loopback and private networks are allowed as targets; for demonstrations only
 */
public record WebhookOptions(URI source, Map<Audience, String> secrets, boolean allowInternal) {}
