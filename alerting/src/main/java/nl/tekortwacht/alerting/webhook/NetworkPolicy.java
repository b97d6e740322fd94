/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where webhooks may go. Anybody may subscribe with any URL, so without this a subscriber could make us call machines
 * that only we can reach.
 */
final class NetworkPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Everything below belongs to other protocols, which must not be talked to in the guise of HTTP. */
    private static final int FIRST_FREE_PORT = 1_024;

    private static final int LAST_PORT = 65_535;
    private static final Set<Integer> WEB_PORTS = Set.of(-1, 80, 443);

    private static final Pattern NUMBER = Pattern.compile("(?i)[0-9]+|0x[0-9a-f]*");
    private static final Pattern PLAIN_IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** IANA's registry of special-purpose IPv4 addresses, and multicast. */
    private static final List<Network> CLOSED_IPV4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is reachable in the world; so loopback, mapped, NAT64, unique-local, link-local, multicast are not. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    /** What in it is special: protocol assignments with Teredo, documentation, 6to4, documentation. */
    private static final List<Network> CLOSED_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final boolean allowInternal;

    /**
     * A policy.
     *
     * @param allowInternal whether loopback and private networks are allowed; for demonstrations only
     */
    NetworkPolicy(boolean allowInternal) {
        this.allowInternal = allowInternal;
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
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
            return isPlain(uri.getHost()) ? Optional.empty() : Optional.of("an address that is not written plainly");
        } catch (URISyntaxException e) {
            return Optional.of("not a URL: " + e.getReason());
        }
    }

    /** Libraries disagree on what 010.1, 0x7f.1 or a zone mean, so an address must be written as all of them read it. */
    private static boolean isPlain(String host) {
        if (host.startsWith("[")) {
            return !host.contains("%");
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean endsInNumber =
                NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
        return !endsInNumber || PLAIN_IPV4.matcher(host).matches();
    }

    /** Why a target that is not refused is forbidden, as far as its text tells: its port, or the address it is. */
    Optional<String> forbid(String target) {
        URI uri = URI.create(target);
        int port = uri.getPort();
        if (!WEB_PORTS.contains(port) && (port < FIRST_FREE_PORT || port > LAST_PORT)) {
            return Optional.of("port " + port + " belongs to another protocol");
        }
        try {
            return allows(InetAddress.ofLiteral(uri.getHost()))
                    ? Optional.empty()
                    : Optional.of(ForbiddenAddressException.reason(uri.getHost()));
        } catch (IllegalArgumentException notLiteral) {
            return Optional.empty();
        }
    }

    /** Whether we connect to this address. */
    boolean allows(InetAddress address) {
        return allowInternal || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? CLOSED_IPV4.stream().noneMatch(network -> network.contains(address))
                : GLOBAL_IPV6.contains(address) && CLOSED_IPV6.stream().noneMatch(network -> network.contains(address));
    }
}
