/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.config;

import nl.tekortwacht.alerting.http.MessageTemplatesController;
import nl.tekortwacht.alerting.message.HtmlPages;
import nl.tekortwacht.alerting.message.Links;
import nl.tekortwacht.alerting.mustache.MustachePages;
import nl.tekortwacht.alerting.sample.SampleMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What messages look like, and the preview of it. */
@Configuration(proxyBeanMethods = false)
class AlertingMessageConfiguration {

    @Bean
    HtmlPages alertingHtmlPages() {
        return new MustachePages();
    }

    @Bean
    MessageTemplatesController alertingMessageTemplatesController(Links links, HtmlPages pages) {
        return new MessageTemplatesController(new SampleMessages(links), pages);
    }
}
