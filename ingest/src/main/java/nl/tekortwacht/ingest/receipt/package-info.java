/* SPDX-License-Identifier: EUPL-1.2 */
/** One chunk of lines from judgement to safety: check, reserve, send, mark safe, count. */
@NullMarked
package nl.tekortwacht.ingest.receipt;

import org.jspecify.annotations.NullMarked;
