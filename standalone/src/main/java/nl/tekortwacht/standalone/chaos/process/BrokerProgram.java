/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.process;

import java.nio.file.Path;
import java.util.List;
import nl.tekortwacht.contracts.topic.Topics;
import nl.tekortwacht.standalone.embedded.Durability;
import nl.tekortwacht.standalone.embedded.EmbeddedKafka;

/** Runs Kafka as a process of its own. */
public final class BrokerProgram {

    private BrokerProgram() {}

    /** Takes the folder and the port. */
    public static void main(String[] arguments) {
        try (EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Durability.PROCESS_END)) {
            kafka.createTopics(List.of(Topics.INTAKE, Topics.REFUSED, Topics.REPORTS, Topics.FINDINGS));
            Parent.endWithIt().join();
        }
    }
}
