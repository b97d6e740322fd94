/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

/**
 * What a sender was told.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record Answer(int status, String body) {}
