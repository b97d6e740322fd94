/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.store;

import nl.tekortwacht.api.subscription.HolderContact;
import nl.tekortwacht.contracts.id.PartyId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where marketing-authorisation holders are asked to confirm or explain. */
public interface HolderContacts {

    /** Notes it, in the place of what was noted before. */
    Mono<Void> put(HolderContact contact, @Nullable String secret);

    /** What is noted of the holder; empty if nothing is. */
    Mono<HolderContact> get(PartyId holder);

    /**
     * Forgets it.
     *
     * @return whether anything was noted
     */
    Mono<Boolean> delete(PartyId holder);
}
