/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Kafka's folder, which must be formatted once before a broker may use it. */
final class KafkaStorage {

    private KafkaStorage() {}

    static void formatOnce(Path folder, Map<String, String> settings) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Path file = folder.resolveSibling(folder.getFileName() + ".properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, "what Kafka's folder was formatted with");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        int exitCode = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exitCode != 0) {
            throw new CannotStartException(
                    "Kafka's folder " + folder + " cannot be formatted.\n" + said.toString(StandardCharsets.UTF_8));
        }
    }
}
