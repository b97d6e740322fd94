/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.demo;

import java.util.HashMap;
import java.util.Map;
import nl.tekortwacht.standalone.embedded.LoopbackPort;

/** How the system is set up for a demo: history may be told it, days close when they are told to, mail stays here. */
public final class DemoProperties {

    private DemoProperties() {}

    /** The properties, with mail going to the port. */
    public static Map<String, String> of(int mailPort) {
        Map<String, String> properties = new HashMap<>();
        properties.put("tekortwacht.ingest.trust-received-at", "true");
        // By itself the sweep would not wait for the reports of a day.
        properties.put("tekortwacht.detection.sweep.enabled", "false");
        properties.put("tekortwacht.detection.relay.interval", "100ms");
        properties.put("tekortwacht.alerting.delivery.interval", "100ms");
        properties.put("tekortwacht.alerting.subscriptions-refresh", "0s");
        properties.put("tekortwacht.alerting.email.from", "tekortwacht@tekortwacht.example");
        properties.put("tekortwacht.alerting.audiences.shortage-team.email", "shortage-team@tekortwacht.example");
        properties.put("tekortwacht.alerting.audiences.lcg.email", "lcg@tekortwacht.example");
        properties.put("tekortwacht.alerting.audiences.igj.email", "igj@tekortwacht.example");
        properties.put("tekortwacht.alerting.webhook.allow-loopback", "true");
        properties.put("tekortwacht.api.insecure-webhooks", "true");
        // Nobody is there to press the button in the mail.
        properties.put("tekortwacht.api.confirm-email", "false");
        properties.put("spring.mail.host", LoopbackPort.ADDRESS);
        properties.put("spring.mail.port", Integer.toString(mailPort));
        return properties;
    }
}
