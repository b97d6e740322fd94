/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.UnknownHostException;

/** A host name leads to an address that we do not connect to. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(reason(host));
    }

    static String reason(String host) {
        return host + " leads into a network that webhooks may not go to";
    }
}
