/* SPDX-License-Identifier: EUPL-1.2 */
/** Reads finding events from Kafka. */
@NullMarked
package nl.tekortwacht.alerting.kafka;

import org.jspecify.annotations.NullMarked;
