/* SPDX-License-Identifier: EUPL-1.2 */
/** Sends accepted reports to Kafka. */
@NullMarked
package nl.tekortwacht.ingest.kafka;

import org.jspecify.annotations.NullMarked;
