/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.postgres;

import java.util.List;
import nl.tekortwacht.alerting.alert.NewDelivery;
import nl.tekortwacht.alerting.audience.Matter;

/** What every delivery has, now or later. */
final class DeliveryRows {

    private DeliveryRows() {}

    static Rows<NewDelivery> of(List<NewDelivery> deliveries) {
        return Rows.of(deliveries)
                .column("ids", NewDelivery::id)
                .column("alerts", delivery -> delivery.alert().id())
                .column("targets", delivery -> delivery.address().target())
                .column("matters", delivery -> Matter.of(delivery.alert().event())
                        .key());
    }
}
