/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

/**
 * By which the same bytes are known again.
 *
 * @param bytes how many
 * @param sha256 their SHA-256, in lower-case hexadecimal
 */
public record Fingerprint(long bytes, String sha256) {}
