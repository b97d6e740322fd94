/* SPDX-License-Identifier: EUPL-1.2 */
/** All of it in one process on an embedded PostgreSQL and an embedded Kafka; the command line. */
@NullMarked
package nl.tekortwacht.standalone;

import org.jspecify.annotations.NullMarked;
