/* SPDX-License-Identifier: EUPL-1.2 */
/** What was sent in at one time, and the receipt that is kept of it. */
@NullMarked
package nl.tekortwacht.ingest.submission;

import org.jspecify.annotations.NullMarked;
