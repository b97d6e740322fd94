/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

import java.time.Instant;
import nl.tekortwacht.contracts.id.PartyId;

/**
 * Where a marketing-authorisation holder is asked to confirm or explain: one functional address, nobody's name.
 *
 * @param target an e-mail address or a URL; to be masked before it is shown
 * @param language {@code nl} or {@code en}
 */
public record HolderContact(PartyId holder, Channel channel, String target, String language, Instant updatedAt) {}
