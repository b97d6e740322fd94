/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.assessment;

/**
 * A sentence for people, in both languages.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Words(String nl, String en) {}
