/* SPDX-License-Identifier: EUPL-1.2 */
/** Keeps the registry lines and the identities of accepted reports in PostgreSQL. */
@NullMarked
package nl.tekortwacht.ingest.postgres;

import org.jspecify.annotations.NullMarked;
