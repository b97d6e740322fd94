/* SPDX-License-Identifier: EUPL-1.2 */
/** A real PostgreSQL and a real Kafka in a folder of this machine, started and stopped with the process. */
@NullMarked
package nl.tekortwacht.standalone.embedded;

import org.jspecify.annotations.NullMarked;
