/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.util.Locale;

/**
 * Where and in which language somebody is reached.
 *
 * @param target an e-mail address or a URL
 * @param language the language of subject and body; Dutch and English exist, others are answered in Dutch
 */
public record Address(Channel channel, String target, Locale language) {}
