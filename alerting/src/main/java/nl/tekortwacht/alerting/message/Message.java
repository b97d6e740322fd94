/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.message;

/**
 * What a person reads.
 *
 * @param subject one line
 * @param body plain text, lines end with a line feed
 */
public record Message(String subject, String body) {}
