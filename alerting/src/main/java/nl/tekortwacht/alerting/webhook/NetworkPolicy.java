/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where webhooks may go. Anybody may subscribe with any URL, so without this a subscriber could make us call machines
 * that only we can reach.
 */
final class NetworkPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final boolean allowInternal;

    /**
     * A policy.
     *
     * @param allowInternal whether loopback and private networks are allowed; for demonstrations only
     */
    NetworkPolicy(boolean allowInternal) {
        this.allowInternal = allowInternal;
    }

    /** Why the target cannot be used; empty if it can, as far as its text tells. */
    Optional<String> refuse(String target) {
        try {
            URI uri = new URI(target);
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                return Optional.of("not http or https");
            }
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.of("no host, or a user name before it");
            }
            return Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("not a URL: " + e.getReason());
        }
    }

    /** Whether the host is written as an address that is not allowed; those are never looked up. */
    boolean isForbiddenLiteral(String target) {
        String host = URI.create(target).getHost();
        try {
            return !allows(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException notLiteral) {
            return false;
        }
    }

    /** Whether we connect to this address. */
    boolean allows(InetAddress address) {
        return allowInternal
                || !(isInternal(address) || isSpecial(address.getAddress(), address instanceof Inet4Address));
    }

    private static boolean isInternal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    /** Networks of RFC 6890 that the JDK does not name, and IPv6 forms that carry an IPv4 address. */
    private static boolean isSpecial(byte[] bytes, boolean v4) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (v4) {
            return first == 0
                    || first >= 240
                    || (first == 100 && (second & 0xc0) == 64)
                    || (first == 192 && second == 0)
                    || (first == 198 && (second & 0xfe) == 18);
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean nat64 = first == 0x00 && second == 0x64;
        boolean compatible = first == 0x00 && second == 0x00;
        return uniqueLocal || sixToFour || nat64 || compatible;
    }
}
