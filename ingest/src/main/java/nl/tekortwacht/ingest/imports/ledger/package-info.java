/* SPDX-License-Identifier: EUPL-1.2 */
/** The monthly stock ledger of clinics, as stock reports. */
@NullMarked
package nl.tekortwacht.ingest.imports.ledger;

import org.jspecify.annotations.NullMarked;
