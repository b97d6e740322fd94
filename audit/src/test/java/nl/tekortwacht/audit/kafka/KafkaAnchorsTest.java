/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.audit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.tekortwacht.audit.Events;
import nl.tekortwacht.audit.chain.Anchor;
import nl.tekortwacht.audit.chain.Head;
import nl.tekortwacht.audit.event.Sha256;
import nl.tekortwacht.contracts.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

@Tag("slow")
class KafkaAnchorsTest {

    @Test
    void anchorsComeBackInTheirOrder() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        try {
            KafkaAnchors anchors =
                    new KafkaAnchors(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getBrokersAsString()));
            assertThat(anchors.all().block()).as("no topic yet").isEmpty();
            broker.addTopics(new NewTopic(Topics.AUDIT_ANCHORS, 1, (short) 1));
            Anchor first = anchor(1);
            Anchor second = anchor(7);

            anchors.add(first).then(anchors.add(second)).block();

            assertThat(anchors.all().block()).containsExactly(first, second);
        } finally {
            broker.destroy();
        }
    }

    private static Anchor anchor(int seq) {
        return new Anchor(new Head(LocalDate.of(2026, 11, 20), seq, Sha256.ZERO), Events.NOON, "ingest");
    }
}
