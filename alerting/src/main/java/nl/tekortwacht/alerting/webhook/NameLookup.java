/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host name; may block. */
@FunctionalInterface
interface NameLookup {

    /** All of them, at least one. */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
