/* SPDX-License-Identifier: EUPL-1.2 */
/** The log as lines that anybody can verify. */
@NullMarked
package nl.tekortwacht.audit.ndjson;

import org.jspecify.annotations.NullMarked;
