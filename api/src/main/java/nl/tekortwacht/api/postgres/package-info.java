/* SPDX-License-Identifier: EUPL-1.2 */
/** Reads of the tables of ingest, detection and alerting, and the subscriptions. */
@NullMarked
package nl.tekortwacht.api.postgres;

import org.jspecify.annotations.NullMarked;
