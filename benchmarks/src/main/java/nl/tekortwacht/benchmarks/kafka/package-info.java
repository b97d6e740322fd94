/* SPDX-License-Identifier: EUPL-1.2 */
/** Kafka at its barest: what any program that uses it has to pay. */
@NullMarked
package nl.tekortwacht.benchmarks.kafka;

import org.jspecify.annotations.NullMarked;
