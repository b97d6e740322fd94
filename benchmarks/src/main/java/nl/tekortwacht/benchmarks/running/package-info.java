/* SPDX-License-Identifier: EUPL-1.2 */
/** A PostgreSQL, a Kafka and single services, as they run in earnest. */
@NullMarked
package nl.tekortwacht.benchmarks.running;

import org.jspecify.annotations.NullMarked;
