/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.alert;

import java.util.UUID;
import nl.tekortwacht.alerting.audience.Address;

/** An alert that must reach an address. */
public record NewDelivery(UUID id, Alert alert, Address address) {}
