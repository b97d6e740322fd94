/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.UUID;
import nl.tekortwacht.alerting.audience.Address;
import nl.tekortwacht.alerting.plan.Slot;
import org.jspecify.annotations.Nullable;

/**
 * An alert that must reach an address.
 *
 * @param slot where it waits for its time; null = it goes at once
 */
public record NewDelivery(
        UUID id, Alert alert, Address address, @Nullable Slot slot) {

    /** One that goes at once. */
    public NewDelivery(UUID id, Alert alert, Address address) {
        this(id, alert, address, null);
    }

    NewDelivery in(Slot place) {
        return new NewDelivery(id, alert, address, place);
    }
}
