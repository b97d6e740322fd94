/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.delivery;

import java.util.Locale;
import nl.tekortwacht.alerting.audience.Channel;

/** What fails, or is slow, as one: the host and port of a webhook; all mail goes through one relay. */
public final class Endpoint {

    private static final String RELAY = "smtp";
    private static final int HOST = 2;

    private Endpoint() {}

    /** The name of the endpoint, as the column {@code endpoint} of the deliveries has it. */
    public static String of(Channel channel, String target) {
        if (channel == Channel.EMAIL) {
            return RELAY;
        }
        String[] parts = target.split("/", -1);
        return parts.length > HOST ? parts[HOST].toLowerCase(Locale.ROOT) : "";
    }
}
