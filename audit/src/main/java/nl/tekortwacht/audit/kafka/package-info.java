/* SPDX-License-Identifier: EUPL-1.2 */
/** The anchors of the chain in Kafka. */
@NullMarked
package nl.tekortwacht.audit.kafka;

import org.jspecify.annotations.NullMarked;
