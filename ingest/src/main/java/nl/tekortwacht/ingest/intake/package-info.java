/* SPDX-License-Identifier: EUPL-1.2 */
/** Decides for each reported line whether it is accepted, a duplicate or refused; plain Java, also for files. */
@NullMarked
package nl.tekortwacht.ingest.intake;

import org.jspecify.annotations.NullMarked;
