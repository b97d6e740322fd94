/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.Map;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.contracts.id.PartyId;
import reactor.core.publisher.Mono;

/** Where marketing-authorisation holders want to be asked; others note that down. */
public interface HolderContacts {

    /** All of them. */
    Mono<Map<PartyId, Address>> all();
}
