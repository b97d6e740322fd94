/* SPDX-License-Identifier: EUPL-1.2 */
/** A body as bytes: what it looks like, its text, its lines, and how much of it is taken. */
@NullMarked
package nl.tekortwacht.ingest.body;

import org.jspecify.annotations.NullMarked;
