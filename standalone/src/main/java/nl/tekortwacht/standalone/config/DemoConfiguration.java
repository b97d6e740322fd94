/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.config;

import nl.tekortwacht.standalone.demo.DemoClock;
import nl.tekortwacht.standalone.demo.Mailbox;
import nl.tekortwacht.standalone.demo.WebhookReceiver;
import nl.tekortwacht.standalone.http.DemoController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What only the demo has. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoController demoController(DemoClock clock, Mailbox demoMailbox, WebhookReceiver demoWebhooks) {
        return new DemoController(clock, demoMailbox, demoWebhooks);
    }
}
