/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.subscription;

/**
 * A subscription that passed the rules and has not been kept yet.
 *
 * @param target an e-mail address or a URL
 * @param language {@code nl} or {@code en}
 */
public record Draft(String name, Subject subject, Channel channel, String target, String language) {}
