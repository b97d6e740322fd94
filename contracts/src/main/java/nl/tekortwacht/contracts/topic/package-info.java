/* SPDX-License-Identifier: EUPL-1.2 */
/** The Kafka topics and headers that the services share. */
@NullMarked
package nl.tekortwacht.contracts.topic;

import org.jspecify.annotations.NullMarked;
