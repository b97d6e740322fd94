/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.webhook;

import java.net.InetAddress;

/**
 * A range of addresses.
 *
 * @param first any address in it
 * @param bits how many leading bits all its addresses share
 */
record Network(InetAddress first, int bits) {

    /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        return new Network(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        return ours.length == theirs.length && sharedBits(ours, theirs) >= bits;
    }

    private static int sharedBits(byte[] one, byte[] other) {
        int shared = 0;
        for (int i = 0; i < one.length; i++) {
            int different = (one[i] ^ other[i]) & 0xff;
            if (different != 0) {
                return shared + Integer.numberOfLeadingZeros(different) - 24;
            }
            shared += 8;
        }
        return shared;
    }
}
