/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.imports.canada;

/**
 * Something in a row that was used otherwise than it stands.
 *
 * @param reason one of {@link Reasons}
 * @param detail the value at fault
 */
record Mend(String reason, String detail) {}
