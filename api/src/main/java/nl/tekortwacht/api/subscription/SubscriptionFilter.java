/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions; the newest come first. What is null does not filter.
 *
 * @param active whether it runs, or has ended
 * @param owner whose it is
 */
public record SubscriptionFilter(
        @Nullable ProductId product,
        @Nullable String group,
        @Nullable AtcCode atcPrefix,
        @Nullable String substance,
        @Nullable Boolean active,
        @Nullable PartyId owner) {}
