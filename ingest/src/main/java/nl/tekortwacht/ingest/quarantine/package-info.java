/* SPDX-License-Identifier: EUPL-1.2 */
/** Refused lines, kept until a person has mended or discarded them. */
@NullMarked
package nl.tekortwacht.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
