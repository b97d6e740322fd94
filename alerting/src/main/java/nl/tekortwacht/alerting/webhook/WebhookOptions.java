/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.alerting.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * How webhooks are sent.
 *
 * @param source who we are: {@code urn:nld:oin:<OIN>:systeem:<name>}
 * @param secrets of the audiences' webhooks; those of subscribers come with the delivery
 * @param signingKey for the scheme v1a; null = v1 only
 * @param allowInternal whether loopback and private networks are allowed as targets; for demonstrations only
 */
public record WebhookOptions(
        URI source,
        Map<Audience, List<String>> secrets,
        @Nullable SigningKey signingKey,
        boolean allowInternal) {}
