/* SPDX-License-Identifier: EUPL-1.2 */
/** The report log, the findings and the outbox in PostgreSQL. */
@NullMarked
package nl.tekortwacht.detection.postgres;

import org.jspecify.annotations.NullMarked;
