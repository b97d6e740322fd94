/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.story;

import nl.tekortwacht.alerting.alert.Acknowledgements;
import nl.tekortwacht.alerting.alert.Stores;
import nl.tekortwacht.alerting.delivery.DeliveryStore;
import nl.tekortwacht.alerting.silence.SilenceStore;

/** Where a story keeps everything. */
public record World(
        Stores stores, DeliveryStore deliveries, SilenceStore silences, Acknowledgements acknowledgements) {}
