/* SPDX-License-Identifier: EUPL-1.2 */
/** Reports in from Kafka, events out to Kafka. */
@NullMarked
package nl.tekortwacht.detection.kafka;

import org.jspecify.annotations.NullMarked;
