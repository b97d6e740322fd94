/* SPDX-License-Identifier: EUPL-1.2 */
/** Decides for each registry line whether it is added, already there or refused; plain Java, also for files. */
@NullMarked
package nl.tekortwacht.ingest.registry;

import org.jspecify.annotations.NullMarked;
